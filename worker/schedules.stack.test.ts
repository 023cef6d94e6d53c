import { expect, test } from 'vitest';
import { queueNames } from '@/contracts/jobs';
import { connectQueues } from '@/server/platform/jobs/connect-queues';
import { openQueue } from '@/server/platform/jobs/open-queue';
import { testApp } from '@/testing/test-app';
import { type Queues, reconcileSchedules } from './schedules';

async function schedulesOf() {
  const app = await testApp();
  const connection = connectQueues(app);
  const queues = Object.fromEntries(queueNames.map((name) => [name, openQueue(app, name, connection)])) as Queues;
  const world = (id: string, status: 'running' | 'paused' | 'stopped', stepsLeft = 0) =>
    app.db.world.create({ data: { id, name: {}, seed: 's', state: {}, status, stepsLeft } });
  const ids = async () => {
    const lists = await Promise.all(Object.values(queues).map((queue) => queue.getJobSchedulers(0, -1)));
    return lists
      .flat()
      .map((scheduler) => scheduler.key)
      .sort();
  };
  return {
    app,
    queues,
    world,
    ids,
    async [Symbol.asyncDispose]() {
      await Promise.all(Object.values(queues).map((queue) => queue.close()));
      connection.disconnect();
      await app[Symbol.asyncDispose]();
    },
  };
}

test('every world that may move has a heartbeat, and one that stops loses it', async () => {
  await using at = await schedulesOf();
  await at.world('awake', 'running');
  await at.world('stepping', 'paused', 3);
  await at.world('quiet', 'stopped');
  await at.queues.upkeep.upsertJobScheduler('of-an-older-version', { every: 1_000 }, { name: 'gone', data: {} });
  await reconcileSchedules(at.app, at.queues);
  expect(await at.ids()).toEqual([
    'advance-world_awake',
    'advance-world_stepping',
    'derive-images',
    'index-posts',
    'prune-old-rows',
    'purge-accounts',
    'reconcile-jobs',
    'redact-deleted-posts',
    'refresh-highlights',
    'write-digests',
  ]);

  await at.app.db.world.update({ where: { id: 'awake' }, data: { status: 'stopped' } });
  await reconcileSchedules(at.app, at.queues);
  expect(await at.ids()).toEqual([
    'advance-world_stepping',
    'derive-images',
    'index-posts',
    'prune-old-rows',
    'purge-accounts',
    'reconcile-jobs',
    'redact-deleted-posts',
    'refresh-highlights',
    'write-digests',
  ]);
});

test('schedules that Redis forgot are written anew, and those that are well are left alone', async () => {
  await using at = await schedulesOf();
  await at.world('awake', 'running');
  await reconcileSchedules(at.app, at.queues);
  const before = await at.queues.upkeep.getJobScheduler('prune-old-rows');
  await reconcileSchedules(at.app, at.queues);
  expect((await at.queues.upkeep.getJobScheduler('prune-old-rows'))?.next).toBe(before?.next);

  for (const queue of Object.values(at.queues)) await queue.obliterate({ force: true });
  await at.queues.upkeep.removeJobScheduler('prune-old-rows');
  expect(await at.ids()).toEqual([]);
  await reconcileSchedules(at.app, at.queues);
  expect(await at.ids()).toEqual([
    'advance-world_awake',
    'derive-images',
    'index-posts',
    'prune-old-rows',
    'purge-accounts',
    'reconcile-jobs',
    'redact-deleted-posts',
    'refresh-highlights',
    'write-digests',
  ]);
});
