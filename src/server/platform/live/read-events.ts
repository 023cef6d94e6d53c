import { type LiveEvent, liveEventSchemas } from '@/contracts/live-events';
import type { Db } from '../app-context';
import type { Seq } from './live-bus';

export type NumberedEvent = { seq: Seq; event: LiveEvent };
type Row = { seq: number; type: string; payload: unknown };

const isKnown = (type: string): type is LiveEvent['type'] => Object.hasOwn(liveEventSchemas, type);

/** Undefined for an event of another version of the program: it keeps its number and is left out. */
export function parseEvent(type: string, payload: unknown): LiveEvent | undefined {
  if (!isKnown(type)) return undefined;
  const parsed = liveEventSchemas[type].safeParse(payload);
  return parsed.success ? ({ type, payload: parsed.data } as LiveEvent) : undefined; // the pair was checked just above
}

/** Rows after `after` (and up to `upTo`), in order, at most `limit`. */
export async function readRows(db: Db, channel: string, range: { after: Seq; upTo?: Seq; limit: number }): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    select seq, type, payload from live_events
    where channel = ${channel} and seq > ${range.after}::int and seq <= ${range.upTo ?? 2147483647}::int
    order by seq limit ${range.limit}::int`;
}

export async function readHead(db: Db, channel: string): Promise<Seq> {
  const [row] = await db.$queryRaw<{ last_seq: number }[]>`select last_seq from live_channels where name = ${channel}`;
  return row?.last_seq ?? 0;
}
