import type { Db, Tx } from '@/server/platform/app-context';

/**
 * The newest event at or before `seq` after which the clock moved, or the end of the log: between two such moments answers of one
 * minute are half applied, and a world cannot begin there.
 */
export async function lastWholeMinute(
  db: Db | Tx,
  worldId: string,
  { seq, lastSeq }: { seq: number; lastSeq: number },
): Promise<number> {
  if (seq >= lastSeq) return lastSeq;
  const next = await db.worldEvent.findFirst({
    where: { worldId, seq: { lte: seq + 1 }, type: 'time-passed' },
    orderBy: { seq: 'desc' },
    select: { seq: true },
  });
  return (next?.seq ?? 1) - 1;
}
