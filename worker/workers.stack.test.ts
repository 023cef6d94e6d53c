import { Queue } from 'bullmq';
import { expect, test } from 'vitest';
import type { AppContext } from '@/server/platform/app-context';
import { connectQueues } from '@/server/platform/jobs/connect-queues';
import { hangs, says } from '@/testing/fault-server';
import { meeting } from '@/testing/meeting';
import { startWorkers } from './workers';

function working(app: AppContext) {
  const connection = connectQueues(app);
  const workers = startWorkers(app, connection);
  const queue = (name: string) => new Queue(name, { connection, prefix: app.config.redis.prefix });
  return {
    workers,
    replies: queue('replies'),
    world: queue('world'),
    async [Symbol.asyncDispose]() {
      await workers.close();
      connection.disconnect();
    },
  };
}

test('a message becomes an answer by its job alone', async () => {
  await using at = await meeting([says('Hello.')]);
  await using _work = working(at.app);
  await at.write('Hello');
  await expect.poll(() => at.answers(), { timeout: 10_000 }).toEqual(['Hello.']);
});

test('a job that can never succeed fails at once, one that nobody knows as well', async () => {
  await using at = await meeting([says('Hello.')]);
  await using work = working(at.app);
  await work.replies.add('write-reply', { messageId: 'none' }, { attempts: 5 });
  await work.replies.add('of-an-older-version', {}, { attempts: 5 });
  await expect.poll(() => work.replies.getFailedCount(), { timeout: 5_000 }).toBe(2);
  const failed = await work.replies.getFailed();
  expect(failed.map((job) => [job.name, job.attemptsMade]).sort()).toEqual([
    ['of-an-older-version', 1],
    ['write-reply', 1],
  ]);
});

test('workers that close give their jobs back with no attempt used', async () => {
  await using at = await meeting([hangs]);
  await using work = working(at.app);
  const messageId = await at.write('Hello');
  await expect.poll(() => at.server.requests.length, { timeout: 5_000 }).toBe(1);
  await work.workers.close();
  const job = await work.replies.getJob(`write-reply_${messageId}`);
  expect([await job?.getState(), job?.attemptsMade]).toEqual(['waiting', 0]);
});

test('a tick of the clock asks for one advance, however many ticks there are', async () => {
  await using at = await meeting([says('x')]);
  await using work = working(at.app);
  await work.world.upsertJobScheduler('advance-world_town', { every: 100 }, { name: 'advance-world', data: { worldId: 'town' } });
  await expect.poll(() => work.world.getCompletedCount(), { timeout: 10_000 }).toBeGreaterThan(2);
  await work.world.removeJobScheduler('advance-world_town');
  expect(await work.world.getFailedCount()).toBe(0);
});
