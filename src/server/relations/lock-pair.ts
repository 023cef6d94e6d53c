import type { Tx } from '../platform/app-context';

/** In order of ids: two who change something about each other at once wait for each other in a row, not in a circle. */
export async function lockPair(tx: Tx, one: string, other: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM users WHERE id IN (${one}::uuid, ${other}::uuid) ORDER BY id FOR NO KEY UPDATE`;
}

/** What the two write to each other, until the end of the transaction: none of it is on its way any more. Taken after `lockPair`. */
export async function lockTalk(tx: Tx, one: string, other: string): Promise<void> {
  const pairKey = [one, other].sort().join(':');
  await tx.$queryRaw`SELECT id FROM conversations WHERE pair_key = ${pairKey} FOR NO KEY UPDATE`;
}
