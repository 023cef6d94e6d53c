// A subscriber's way through two stores: Postgres for what it missed, the Redis stream for what comes, Postgres again for any
// number that the stream skipped, and Postgres alone while Redis is away. Numbers decide; nothing is seen twice or left out.
import { setTimeout as sleep } from 'node:timers/promises';
import type { LiveBatch, LiveEvent } from '@/contracts/live-events';
import type { Db } from '../app-context';
import type { Log } from '../log';
import { StreamAway, type StreamHub } from './create-stream-hub';
import type { Seq } from './live-bus';
import { parseEvent, readHead, readRows } from './read-events';
import type { StreamEntry } from './stream-entry';

type Batch = LiveBatch & { seq: Seq };
/** Without an event: one of another version of the program. */
type Numbered = { seq: Seq; event: LiveEvent | undefined };
type Position = { seq: Seq };
type Source = { app: { db: Db; hub: StreamHub; log: Log }; channel: string; key: string; signal: AbortSignal };

const PAGE = 500;
const TOO_OLD = 2000;
const BATCH_MS = 200;
const POLL_MS = 1000;

const ignoreAbort = (error: unknown) => {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
};
const pause = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal }).catch(ignoreAbort);

// Hundreds of subscribers of one process are handed the same entry.
const parsed = new WeakMap<StreamEntry, Numbered>();

function parseEntry(entry: StreamEntry): Numbered {
  const known = parsed.get(entry);
  if (known) return known;
  const { type, payload }: { type: string; payload: unknown } = JSON.parse(entry.data);
  const row = { seq: Number(entry.id.split('-')[0]), event: parseEvent(type, payload) };
  parsed.set(entry, row);
  return row;
}

function batchOf(position: Position, rows: readonly Numbered[]): Batch {
  const fresh = rows.filter((row) => row.seq > position.seq);
  position.seq = fresh.at(-1)?.seq ?? position.seq;
  return { seq: position.seq, refetch: false, events: fresh.flatMap(({ event }) => event ?? []) };
}

async function skipToHead(source: Source, position: Position): Promise<Batch> {
  position.seq = await readHead(source.app.db, source.channel);
  return { seq: position.seq, refetch: true, events: [] };
}

/** Everything that Postgres has after the position. Yields `refetch` instead where numbers are missing or far too many. */
async function* missed(source: Source, position: Position, upTo?: Seq): AsyncGenerator<Batch> {
  while (!source.signal.aborted) {
    const rows = await readRows(source.app.db, source.channel, { after: position.seq, upTo, limit: PAGE });
    const first = rows[0];
    const isPruned = first ? first.seq !== position.seq + 1 : upTo !== undefined && upTo > position.seq;
    if (isPruned) yield await skipToHead(source, position);
    else if (first) {
      const events = rows.map(({ seq, type, payload }) => ({ seq, event: parseEvent(type, payload) }));
      yield batchOf(position, events);
    }
    if (isPruned || rows.length < PAGE) return;
  }
}

async function* live(source: Source, position: Position): AsyncGenerator<Batch> {
  for await (const entries of source.app.hub.read(source.key, `${position.seq}-0`, source.signal)) {
    const rows = entries.map(parseEntry).filter((row) => row.seq > position.seq);
    const first = rows[0];
    if (!first) continue;
    if (first.seq > position.seq + 1) yield* missed(source, position, first.seq - 1);
    const batch = batchOf(position, rows);
    if (batch.events.length > 0) yield batch;
    await pause(BATCH_MS, source.signal);
  }
}

async function* whole(source: Source, position: Position): AsyncGenerator<Batch> {
  const head = await readHead(source.app.db, source.channel);
  if (head - position.seq > TOO_OLD || position.seq > head) yield await skipToHead(source, position);
  while (!source.signal.aborted) {
    yield* missed(source, position);
    try {
      yield* live(source, position);
    } catch (error) {
      if (!(error instanceof StreamAway)) throw error;
      await pause(POLL_MS, source.signal);
    }
  }
}

/** See `LiveBus.subscribe`. */
export async function* subscribeChannel(source: Source, after: Seq): AsyncGenerator<Batch> {
  if (!source.signal.aborted) yield* whole(source, { seq: after });
}
