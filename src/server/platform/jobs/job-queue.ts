import type { JobName, JobPayload } from '@/contracts/jobs';

export type JobOptions = {
  /** The same key while such a job exists is one job. Letters, digits, `_` and `-`. */
  key?: string;
  /** wall milliseconds before it may run */
  delayMs?: number;
  /** At most one active and one waiting per value; nothing is lost (BullMQ `keepLastIfActive`). */
  oneActivePer?: string;
};

/** Delivery only: losing the queue loses nothing, since `reconcile-jobs` derives all jobs from Postgres. */
export type JobQueue = {
  /** Fails fast (1 s) while Redis is away; use `tryEnqueue` after a commit. */
  enqueue<N extends JobName>(name: N, payload: JobPayload<N>, options?: JobOptions): Promise<void>;
  /** As `enqueue`, but a dead Redis is logged and left to the watchdog. */
  tryEnqueue<N extends JobName>(name: N, payload: JobPayload<N>, options?: JobOptions): Promise<void>;
};
