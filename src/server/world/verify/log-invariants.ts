import type { Tx } from '@/server/platform/app-context';
import type { LoadedWorld } from '@/server/world-store/load-world';

type Fault = { seq: number; before: number };

/** Events are numbered 1, 2, 3 … up to the world's own number. */
export async function numbersHaveNoGap(tx: Tx, { row }: LoadedWorld): Promise<string[]> {
  const gaps = await tx.$queryRaw<Fault[]>`
    SELECT seq, before FROM (
      SELECT seq, coalesce(lag(seq) OVER (ORDER BY seq), 0)::int AS before FROM world_events WHERE world_id = ${row.id}
    ) AS numbered WHERE seq <> before + 1 ORDER BY seq LIMIT 20`;
  const last = await tx.worldEvent.findFirst({ where: { worldId: row.id }, orderBy: { seq: 'desc' }, select: { seq: true } });
  const found = gaps.map(({ seq, before }) => `world ${row.id}: event ${before} is followed by event ${seq}`);
  const newest = last?.seq ?? 0;
  if (newest !== row.lastSeq) found.push(`world ${row.id}: its last event is ${newest}, its row says ${row.lastSeq}`);
  return found;
}

/** No event is earlier than the one before it, and the clock shows the minute of the state and of no earlier event. */
export async function timeNeverFalls(tx: Tx, { row, state }: LoadedWorld): Promise<string[]> {
  const falls = await tx.$queryRaw<(Fault & { minute: number })[]>`
    SELECT seq, minute, before FROM (
      SELECT seq, minute, lag(minute) OVER (ORDER BY seq) AS before FROM world_events WHERE world_id = ${row.id}
    ) AS timed WHERE minute < before ORDER BY seq LIMIT 20`;
  const found = falls.map(
    ({ seq, minute, before }) => `world ${row.id}: event ${seq} is of minute ${minute}, after one of ${before}`,
  );
  const last = await tx.worldEvent.aggregate({ where: { worldId: row.id }, _max: { minute: true } });
  const newest = last._max.minute ?? row.minute;
  if (row.minute !== state.minute || row.minute !== newest)
    found.push(`world ${row.id}: its clock shows ${row.minute}, its state ${state.minute}, its log ends at ${newest}`);
  return found;
}
