import { Queue, UnrecoverableError, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { testApp } from '@/testing/test-app';
import { createLog } from '../log';
import { createJobQueue } from './create-job-queue';

const messageId = '0198f0a0-0000-7000-8000-000000000001';

async function queuesOf() {
  const app = await testApp();
  const connection = new Redis(app.config.redis.url, { maxRetriesPerRequest: null });
  const options = { connection, prefix: app.config.redis.prefix };
  const replies = new Queue('replies', options);
  const world = new Queue('world', options);
  return {
    app,
    options,
    replies,
    world,
    async [Symbol.asyncDispose]() {
      await Promise.all([replies.close(), world.close()]);
      connection.disconnect();
      await app[Symbol.asyncDispose]();
    },
  };
}

test('the same key is one job while that job exists', async () => {
  await using at = await queuesOf();
  for (let count = 0; count < 3; count++) await at.app.jobs.enqueue('write-reply', { messageId }, { key: '42' });
  expect(await at.replies.getJobCountByTypes('waiting')).toBe(1);
});

test('a job that failed for good does not stand in the way of the next one with its key', async () => {
  await using at = await queuesOf();
  await at.app.jobs.enqueue('write-reply', { messageId }, { key: messageId });
  let runs = 0;
  const worker = new Worker(
    'replies',
    async () => {
      if (++runs === 1) throw new UnrecoverableError('no');
    },
    at.options,
  );
  await expect.poll(() => at.replies.getFailedCount(), { timeout: 5_000 }).toBe(1);
  await at.app.jobs.enqueue('write-reply', { messageId }, { key: messageId });
  await expect.poll(() => runs, { timeout: 5_000 }).toBe(2);
  await expect.poll(() => at.replies.getJob(`write-reply_${messageId}`), { timeout: 5_000 }).toBeUndefined();
  await worker.close();
});

test('a world has one advance active and one waiting, and no wake-up is lost', async () => {
  await using at = await queuesOf();
  const advance = () => at.app.jobs.enqueue('advance-world', { worldId: 'main' }, { oneActivePer: 'main' });
  let active = 0;
  let mostActive = 0;
  let runs = 0;
  const worker = new Worker(
    'world',
    async () => {
      mostActive = Math.max(mostActive, ++active);
      await new Promise((resolve) => setTimeout(resolve, 150));
      active--;
      runs++;
    },
    { ...at.options, concurrency: 4 },
  );
  await advance();
  await expect.poll(() => active).toBe(1);
  for (let count = 0; count < 5; count++) await advance();
  await expect.poll(() => runs, { timeout: 5_000 }).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect([runs, mostActive]).toEqual([2, 1]);
  await worker.close();
});

test('without Redis a job is refused within about a second and the caller of tryEnqueue never knows', async () => {
  await using at = await queuesOf();
  const config = { ...at.app.config, redis: { ...at.app.config.redis, url: 'redis://127.0.0.1:59998' } };
  const jobs = createJobQueue({ config, log: createLog({ level: 'silent', part: 'test' }) });
  const startedAt = performance.now();
  await expect(jobs.enqueue('reconcile-jobs', {})).rejects.toThrow('Redis is away');
  await jobs.tryEnqueue('reconcile-jobs', {});
  expect(performance.now() - startedAt).toBeLessThan(3_000);
  await jobs.close();
});
