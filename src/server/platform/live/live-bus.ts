import type { LiveBatch, LiveEvent } from '@/contracts/live-events';
import type { Tx } from '../db/handles';

/** A position in a channel: the number of the last event seen. */
export type Seq = number;

export type LiveBus = {
  /** Numbers the events under the channel's row lock, inside the transaction of the change they report. Relayed after commit. */
  append(tx: Tx, channel: string, events: readonly LiveEvent[]): Promise<void>;
  /** Copies rows above the Redis stream's last id to the stream. Any number of processes may do it at once. Never throws. */
  relay(channel: string): Promise<void>;
  /** The channel's newest event number. */
  head(channel: string): Promise<Seq>;
  /**
   * Events after `after` in order, exactly once, as they come, batched (at most one batch each 200 ms). Falls back to polling
   * Postgres while Redis is away. Too old a position yields `{ refetch: true }` once.
   */
  subscribe(channel: string, after: Seq, signal: AbortSignal): AsyncGenerator<LiveBatch & { seq: Seq }>;
};
