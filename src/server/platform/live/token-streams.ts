import type { TokenEvent } from '@/contracts/live-events';

/** Text as it is being written by a model. Lives in Redis only, kept for 10 minutes; writing never throws (no Redis, no stream). */
export type TokenStreams = {
  /** Starts (or starts anew) a stream; text is coalesced (about 50 ms) before it is sent. */
  open(stream: string, attempt: number): TokenWriter;
  /** From `after` (a stream id; null = from the beginning of what is kept) until `done`, `failed` or abort. Throws `bad-cursor`. */
  read(stream: string, after: string | null, signal: AbortSignal): AsyncGenerator<{ id: string; events: TokenEvent[] }>;
};

export type TokenWriter = {
  text(chunk: string): void;
  done(): Promise<void>;
  failed(why: string): Promise<void>;
};
