import type { JobName, JobPayload } from '@/contracts/jobs';
import type { AppContext } from '@/server/platform/app-context';
import type { Log } from '@/server/platform/log';

/** `attempt` counts from 1. `signal` aborts when the worker stops or has lost the job to another one. */
export type JobRun = { signal: AbortSignal; attempt: number; log: Log };
/** Claims its work in Postgres, then calls one use-case; a job may come twice or for nothing. */
export type Processor<N extends JobName> = (app: AppContext, payload: JobPayload<N>, job: JobRun) => Promise<void>;
