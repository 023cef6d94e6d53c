import type { JobsOptions, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { type JobName, jobs, type QueueName } from '@/contracts/jobs';
import type { Config } from '../env';
import type { Log } from '../log';
import { connectQueues } from './connect-queues';
import type { JobOptions, JobQueue } from './job-queue';
import { openQueue } from './open-queue';

const patienceMs = 1_000;

/** Connects at the first job. A job is never kept in memory for a Redis that is away: the database knows what is due. */
export function createJobQueue(app: { config: Config; log: Log }): JobQueue & { close(): Promise<void> } {
  const connection = connectQueues(app, true);
  const queues = new Map<QueueName, Queue>();

  async function open(name: QueueName): Promise<Queue> {
    if (connection.status === 'wait') connection.connect().catch(() => undefined);
    if (connection.status !== 'ready') await becomesReady();
    const queue = queues.get(name) ?? openQueue(app, name, connection);
    queues.set(name, queue);
    return queue;
  }

  // One wait for all who come meanwhile.
  let readiness: Promise<void> | undefined;
  function becomesReady(): Promise<void> {
    readiness ??= nextReady(connection).finally(() => {
      readiness = undefined;
    });
    return readiness;
  }

  const enqueue: JobQueue['enqueue'] = async (name, payload, options = {}) => {
    const queue = await open(jobs[name].queue);
    await within(patienceMs, add(queue, name, payload, options));
  };

  return {
    enqueue,
    tryEnqueue: (name, payload, options) =>
      enqueue(name, payload, options).catch((error: unknown) => {
        app.log.warn({ job: name, error: error instanceof Error ? error.message : String(error) }, 'job not enqueued');
      }),
    async close() {
      connection.disconnect();
    },
  };
}

async function add(queue: Queue, name: JobName, payload: object, { key, delayMs, oneActivePer }: JobOptions): Promise<void> {
  const options: JobsOptions = { delay: delayMs };
  if (oneActivePer !== undefined) {
    // One that waits for its next try would swallow every wake-up until then; the next look comes within a second anyway.
    Object.assign(options, { attempts: 1, deduplication: { id: `${name}_${oneActivePer}`, keepLastIfActive: true } });
    await queue.add(name, payload, { ...options, removeOnComplete: true });
    return;
  }
  if (key === undefined) {
    await queue.add(name, payload, options);
    return;
  }
  // The prefix also keeps BullMQ from refusing a key of digits only.
  const keyed = { ...options, jobId: `${name}_${key}`, removeOnComplete: true };
  const job = await queue.add(name, payload, keyed);
  if (!(await job.isFailed())) return;
  await job.remove();
  await queue.add(name, payload, keyed);
}

function nextReady(connection: Redis): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      connection.off('ready', isReady);
      reject(new Error('Redis is away: the job is left to the watchdog'));
    }, patienceMs);
    const isReady = () => {
      clearTimeout(timer);
      resolve();
    };
    connection.once('ready', isReady);
  });
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Redis did not take the job within ${ms} ms`)), ms);
  });
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
