import type { Db } from '@/server/platform/app-context';

/** How many of the newest snapshots a world keeps, beside its first, from which all of its log can be lived again. */
export const newestKept = 50;

/** Removes every world's snapshots but the first and the newest ones. */
export async function pruneSnapshots(db: Db): Promise<{ count: number }> {
  const count = await db.$executeRaw`
    DELETE FROM world_snapshots WHERE (world_id, seq) IN (
      SELECT world_id, seq FROM (
        SELECT world_id, seq, row_number() OVER (PARTITION BY world_id ORDER BY seq DESC) AS newest,
          row_number() OVER (PARTITION BY world_id ORDER BY seq) AS oldest
        FROM world_snapshots
      ) AS numbered WHERE newest > ${newestKept} AND oldest > 1)`;
  return { count };
}
