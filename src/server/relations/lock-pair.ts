import type { Tx } from '../platform/app-context';

/** In order of ids: two who change something about each other at once wait for each other in a row, not in a circle. */
export async function lockPair(tx: Tx, one: string, other: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM users WHERE id IN (${one}::uuid, ${other}::uuid) ORDER BY id FOR NO KEY UPDATE`;
}
