import { type Job, UnrecoverableError, WaitingError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { QueueName } from '@/contracts/jobs';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';
import type { Log } from '@/server/platform/log';
import { isJobName, runJob } from './run-job';

const patienceMs = 8_000;
const stopping = 'the worker stops';

export type Workers = {
  /** Active jobs go back to waiting with no attempt used; at most about 8 seconds. */
  close(): Promise<void>;
};

/** One BullMQ worker per queue. */
export function startWorkers(app: AppContext, connection: Redis): Workers {
  const concurrency = {
    world: 4,
    minds: app.config.model.concurrency * 2,
    replies: 8,
    imagery: app.config.images.concurrency,
    delivery: 4,
    upkeep: 1,
  } satisfies Record<QueueName, number>;
  const shutdown = new AbortController();
  const workers = Object.entries(concurrency).map(([queue, count]) => {
    const log = app.log.child({ queue });
    const worker = new Worker(
      queue,
      (job, token, signal) => perform(app, { job, token, signal, log, shutdown: shutdown.signal }),
      {
        connection,
        prefix: app.config.redis.prefix,
        concurrency: count,
        // A killed worker's jobs are back within one to one and a half times the lock, however often it is killed.
        lockDuration: app.config.worker.lockMs,
        stalledInterval: app.config.worker.lockMs / 2,
        maxStalledCount: 50,
      },
    );
    worker.on('error', (error) => log.debug({ error: error.message }, 'worker error'));
    worker.on('stalled', (jobId) => log.warn({ jobId }, 'job taken back from a worker that died'));
    worker.on('lockRenewalFailed', (ids) => {
      for (const id of ids) worker.cancelJob(id, 'another worker has this job now');
    });
    return worker;
  });

  return {
    async close() {
      shutdown.abort(new Error(stopping));
      const closed = Promise.all(workers.map((worker) => worker.close()));
      for (const worker of workers) worker.cancelAllJobs(stopping);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<'late'>((resolve) => {
        timer = setTimeout(resolve, patienceMs, 'late');
      });
      const end = await Promise.race([closed, late]).finally(() => clearTimeout(timer));
      // What is left is taken over when its lock ends: claims in Postgres make that safe.
      if (end === 'late') app.log.warn('workers did not close in time');
    },
  };
}

type Performance = { job: Job; token?: string; signal?: AbortSignal; log: Log; shutdown: AbortSignal };

async function perform(app: AppContext, { job, token, signal, log, shutdown }: Performance): Promise<void> {
  const startedAt = performance.now();
  const fields = () => ({ job: job.name, jobId: job.id, ms: Math.round(performance.now() - startedAt) });
  if (!isJobName(job.name)) throw new UnrecoverableError(`No job is called ${job.name}`);
  const run = { signal: AbortSignal.any([shutdown, ...(signal ? [signal] : [])]), attempt: job.attemptsStarted, log };
  try {
    if (isTick(job)) await app.jobs.enqueue(job.name, job.data, { oneActivePer: job.data.worldId });
    else await runJob(app, job.name, job.data, run);
    log[frequent.has(job.name) ? 'debug' : 'info'](fields(), 'job done');
  } catch (error) {
    if (shutdown.aborted) {
      await job.moveToWait(token);
      log.info(fields(), 'job handed back');
      throw new WaitingError();
    }
    log.warn({ ...fields(), err: error, attempt: job.attemptsMade + 1 }, 'job failed');
    if (error instanceof DomainError && !error.isTransient) throw new UnrecoverableError(`${error.code}: ${error.message}`);
    throw error;
  }
}

// They come every second or so and say themselves what they changed.
const frequent: ReadonlySet<string> = new Set(['advance-world', 'reconcile-jobs']);

/** Scheduled jobs cannot be deduplicated, and a world has one writer at a time: a tick only asks for an advance. */
const isTick = (job: Job): job is Job<{ worldId: string }, void, 'advance-world'> =>
  job.name === 'advance-world' && job.repeatJobKey !== undefined;
