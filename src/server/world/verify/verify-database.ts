import type { AppContext, Tx } from '@/server/platform/app-context';
import { type LoadedWorld, loadWorld } from '@/server/world-store/load-world';
import { invariants } from './invariants';

/** `differences` is empty where the claim holds. */
export type Finding = { claim: string; differences: string[] };

const longestMs = 120_000;

/** Holds the whole database to every invariant, as of one moment, writing nothing: it may run beside a living town. */
export function verifyDatabase({ db }: Pick<AppContext, 'db'>): Promise<Finding[]> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET TRANSACTION READ ONLY`;
      return verifyWithin(tx);
    },
    { isolationLevel: 'RepeatableRead', timeout: longestMs },
  );
}

/** The same as a transaction sees it. */
export async function verifyWithin(tx: Tx): Promise<Finding[]> {
  const worlds: LoadedWorld[] = [];
  for (const { id } of await tx.world.findMany({ select: { id: true }, orderBy: { id: 'asc' } }))
    worlds.push(await loadWorld(tx, id));
  const findings: Finding[] = [];
  for (const { claim, check } of invariants) findings.push({ claim, differences: await check(tx, worlds) });
  return findings;
}
