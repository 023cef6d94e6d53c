import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { QueueName } from '@/contracts/jobs';
import type { Config } from '../env';
import type { Log } from '../log';

/** A queue and its defaults: what fails is tried five times with growing pauses; what is done is soon forgotten. */
export function openQueue(app: { config: Config; log: Log }, name: QueueName, connection: Redis): Queue {
  const queue = new Queue(name, {
    connection,
    prefix: app.config.redis.prefix,
    defaultJobOptions: {
      attempts: 5,
      backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
      removeOnComplete: { count: 200, age: 24 * 3600 },
      removeOnFail: { count: 1000, age: 7 * 24 * 3600 },
    },
  });
  // Without a listener an error of the connection would end the process; connect-queues.ts says it once.
  queue.on('error', (error) => app.log.debug({ error: error.message, queue: name }, 'queue error'));
  return queue;
}
