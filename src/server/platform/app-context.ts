// What a use-case may ask for. The only place where concrete parts are chosen is create-app-context.ts; a use-case takes the
// slice that it needs: `createPost(app: Pick<AppContext, 'transact' | 'clock' | 'ids'>, by: Viewer, input)`.
import type { Cache } from './cache';
import type { Channels } from './channels/create-channels';
import type { Db, Tx } from './db/handles';
import type { Similarity } from './embeddings/create-similarity';
import type { Config } from './env';
import type { ImageMaker } from './imagery/image-maker';
import type { JobQueue } from './jobs/job-queue';
import type { LiveBus } from './live/live-bus';
import type { TokenStreams } from './live/token-streams';
import type { SharedState } from './llm/endpoints/server-states';
import type { LanguageModel } from './llm/language-model';
import type { Log } from './log';
import type { Mailer } from './mail/mailer';
import type { Outbound } from './outbound/outbound';
import type { RateLimiter } from './rate-limit';
import type { FileStore } from './storage/file-store';

export type { Db, Tx } from './db/handles';

/** Wall time. Tests pass their own. */
export type Clock = { now(): Date };

export type Ids = {
  /** A new time-ordered UUID (version 7). */
  next(): string;
  /** The same UUID (version 8, from SHA-256) for the same parts: what happens twice gets one id. */
  derive(...parts: readonly (string | number)[]): string;
};

export type AppContext = {
  config: Config;
  log: Log;
  clock: Clock;
  ids: Ids;
  db: Db;
  /**
   * One transaction. After its commit the live channels appended to in it are relayed and what `afterCommit` was given runs;
   * after a rollback neither. Serialisation failures and deadlocks are retried (3 times).
   */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  afterCommit(tx: Tx, work: () => Promise<void>): void;
  live: LiveBus;
  tokens: TokenStreams;
  jobs: JobQueue;
  limiter: RateLimiter;
  files: FileStore;
  /** strangers' pages, through a guard */
  outbound: Outbound;
  cache: Cache;
  model: LanguageModel;
  /** how near texts are by an endpoint's embeddings; null where none is configured, and words decide */
  similarity: Similarity | null;
  /** how the model servers are doing, by endpoint, over all processes that ask them */
  modelStates(): Promise<ReadonlyMap<string, SharedState>>;
  /** who makes pictures; null when they are off */
  images: ImageMaker | null;
  mailer: Mailer;
  /** what reaches people outside of Kith, beside mail */
  channels: Channels;
  /** Ends connections; idempotent. */
  close(): Promise<void>;
};
