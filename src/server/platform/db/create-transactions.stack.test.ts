import { expect, test } from 'vitest';
import { testApp } from '@/testing/test-app';
import { isDatabaseDown, isDuplicate } from './error-codes';

const addOne = (name: string) => ({ where: { name }, data: { lastSeq: { increment: 1 } } });

test('two transactions that deadlock both come through, and what follows a commit runs once each', async () => {
  await using app = await testApp();
  await app.db.liveChannel.createMany({ data: [{ name: 'a' }, { name: 'b' }] });
  const done: string[] = [];
  let tries = 0;

  const cross = (first: string, second: string) =>
    app.transact(async (tx) => {
      tries++;
      app.afterCommit(tx, async () => void done.push(first));
      await tx.liveChannel.update(addOne(first));
      await new Promise((resolve) => setTimeout(resolve, 150));
      await tx.liveChannel.update(addOne(second));
    });
  await Promise.all([cross('a', 'b'), cross('b', 'a')]);

  expect(tries).toBeGreaterThan(2);
  expect(done.sort()).toEqual(['a', 'b']);
  const rows = await app.db.liveChannel.findMany({ orderBy: { name: 'asc' } });
  expect(rows.map((row) => row.lastSeq)).toEqual([2, 2]);
});

test('a deadlock in raw SQL is tried again too', async () => {
  await using app = await testApp();
  await app.db.liveChannel.createMany({ data: [{ name: 'a' }, { name: 'b' }] });
  const cross = (first: string, second: string) =>
    app.transact(async (tx) => {
      await tx.$executeRaw`update live_channels set last_seq = last_seq + 1 where name = ${first}`;
      await tx.$executeRaw`select pg_sleep(0.15)`;
      await tx.$executeRaw`update live_channels set last_seq = last_seq + 1 where name = ${second}`;
    });
  await Promise.all([cross('a', 'b'), cross('b', 'a')]);
  const rows = await app.db.liveChannel.findMany();
  expect(rows.map((row) => row.lastSeq)).toEqual([2, 2]);
});

test('after a rollback nothing follows, and nothing is left behind', async () => {
  await using app = await testApp();
  let ran = false;
  const failing = app.transact(async (tx) => {
    app.afterCommit(tx, async () => {
      ran = true;
    });
    await tx.liveChannel.create({ data: { name: 'a' } });
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(ran).toBe(false);
  expect(await app.db.liveChannel.count()).toBe(0);
});

test('work after a commit that fails does not fail the caller', async () => {
  await using app = await testApp();
  const result = await app.transact(async (tx) => {
    app.afterCommit(tx, async () => {
      throw new Error('Redis is away');
    });
    await tx.liveChannel.create({ data: { name: 'a' } });
    return 42;
  });
  expect(result).toBe(42);
});

test('raw SQL and Prisma see the same schema', async () => {
  await using app = await testApp();
  await app.db.$executeRaw`insert into live_channels (name, last_seq) values ('raw', 5)`;
  expect(await app.db.liveChannel.findUnique({ where: { name: 'raw' } })).toEqual({ name: 'raw', lastSeq: 5 });
});

test('a row that exists already and a database that is gone are told apart', async () => {
  await using app = await testApp();
  await app.db.liveChannel.create({ data: { name: 'a' } });
  const twice = await app.db.liveChannel.create({ data: { name: 'a' } }).catch((error: unknown) => error);
  expect([isDuplicate(twice), isDatabaseDown(twice)]).toEqual([true, false]);
  const twiceRaw = await app.db.$executeRaw`insert into live_channels (name) values ('a')`.catch((error: unknown) => error);
  expect(isDuplicate(twiceRaw)).toBe(true);

  const { createDb } = await import('./create-db');
  const url = 'postgresql://nobody@127.0.0.1:9/nothing';
  const gone = createDb({ ...app, config: { ...app.config, database: { ...app.config.database, url } } });
  const refused = await gone.db.liveChannel.count().catch((error: unknown) => error);
  const refusedRaw = await gone.db.$queryRaw`select 1`.catch((error: unknown) => error);
  await gone.close();
  expect([isDatabaseDown(refused), isDatabaseDown(refusedRaw)]).toEqual([true, true]);
});
