import { Redis } from 'ioredis';
import type { Config } from '../env';
import type { Log } from '../log';

/**
 * A connection for queues and workers: it comes back by itself, however long Redis is away. `isLazy` waits for `connect()`.
 * BullMQ demands `maxRetriesPerRequest: null`; who must not wait asks `status` first (create-job-queue.ts).
 */
export function connectQueues(app: { config: Config; log: Log }, isLazy = false): Redis {
  const connection = new Redis(app.config.redis.url, {
    lazyConnect: isLazy,
    connectTimeout: 2_000,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 6), 2_000),
  });
  let isAway = false;
  connection.on('error', (error: Error) => {
    if (!isAway) app.log.warn({ error: error.message }, 'the queues are away');
    isAway = true;
  });
  connection.on('ready', () => {
    if (isAway) app.log.info('the queues are back');
    isAway = false;
  });
  return connection;
}
