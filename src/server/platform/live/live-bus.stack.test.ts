import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { type LiveBatch, type LiveEvent, worldChannel } from '@/contracts/live-events';
import { ownRedis } from '@/testing/own-redis';
import { type TestApp, testApp } from '@/testing/test-app';

const channel = worldChannel('main');
const event = (version: number): LiveEvent => ({ type: 'world.advanced', payload: { minute: 1, version, characterIds: [] } });
const versionsOf = (batch: LiveBatch) =>
  batch.events.flatMap((one) => (one.type === 'world.advanced' ? [one.payload.version] : []));

const publish = (app: TestApp, ...versions: number[]) => app.transact((tx) => app.live.append(tx, channel, versions.map(event)));

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Reads in the background; `seen` grows. */
function follow(app: TestApp, after: number) {
  const stop = new AbortController();
  const seen: number[] = [];
  const refetched: number[] = [];
  const ended = (async () => {
    for await (const batch of app.live.subscribe(channel, after, stop.signal)) {
      seen.push(...versionsOf(batch));
      if (batch.refetch) refetched.push(batch.seq);
    }
  })();
  return {
    seen,
    refetched,
    async until(count: number, withinMs = 15_000) {
      for (const end = Date.now() + withinMs; seen.length < count && Date.now() < end; ) await sleep(20);
    },
    async stop() {
      stop.abort();
      await ended;
    },
  };
}

test('a subscriber receives what is published from now on, in order', async () => {
  await using app = await testApp();
  await publish(app, 1, 2);
  const reader = follow(app, await app.live.head(channel));
  await sleep(300);
  await publish(app, 3, 4);
  await publish(app, 5);
  await reader.until(3);
  await reader.stop();
  expect(reader.seen).toEqual([3, 4, 5]);
});

test('E04: twenty transactions at once leave no gap in the numbers, and every subscriber sees all of them in the same order', async () => {
  await using app = await testApp({ env: { DATABASE_POOL: '20' } });
  const first = follow(app, 0);
  const second = follow(app, 0);
  for (let round = 0; round < 5; round++) {
    await Promise.all(range(1, 20).map((version) => publish(app, round * 100 + version)));
  }
  await Promise.all([first.until(100), second.until(100)]);
  await Promise.all([first.stop(), second.stop()]);
  const rows = await app.db.liveEvent.findMany({ where: { channel }, orderBy: { seq: 'asc' } });
  expect(rows.map((row) => row.seq)).toEqual(range(1, 100));
  const stored = rows.flatMap((row) => (row.payload as { version: number }).version);
  expect(first.seen).toEqual(stored);
  expect(second.seen).toEqual(stored);
});

test('E04: a subscriber that was away resumes after what it saw', async () => {
  await using app = await testApp();
  await publish(app, ...range(1, 10));
  const reader = follow(app, 4);
  await reader.until(6);
  await publish(app, 11);
  await reader.until(7);
  await reader.stop();
  expect(reader.seen).toEqual(range(5, 11));
});

test('events of a transaction that failed are never seen and leave no gap', async () => {
  await using app = await testApp();
  const reader = follow(app, 0);
  await publish(app, 1);
  const failed = app.transact(async (tx) => {
    await app.live.append(tx, channel, [event(666)]);
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  await publish(app, 2);
  await reader.until(2);
  await reader.stop();
  expect(reader.seen).toEqual([1, 2]);
  expect(await app.live.head(channel)).toBe(2);
});

test('a position that is too old, unknown or pruned gets the advice to fetch afresh, then what follows', async () => {
  await using app = await testApp();
  for (let batch = 0; batch < 5; batch++) await publish(app, ...range(batch * 500 + 1, batch * 500 + 500));
  const old = follow(app, 0);
  const future = follow(app, 999_999);
  await app.db.liveEvent.deleteMany({ where: { channel, seq: { lte: 2300 } } });
  const pruned = follow(app, 2200);
  await sleep(500);
  await publish(app, 2501);
  const readers = [old, future, pruned];
  await Promise.all(readers.map((reader) => reader.until(1)));
  await Promise.all(readers.map((reader) => reader.stop()));
  for (const reader of readers) {
    expect(reader.refetched).toEqual([2500]);
    expect(reader.seen).toEqual([2501]);
  }
});

test('E04: a Redis that lost everything loses no event', async () => {
  await using redis = await ownRedis();
  await using app = await testApp({ env: { REDIS_URL: redis.url } });
  const client = new Redis(redis.url);
  const reader = follow(app, 0);
  for (let round = 0; round < 20; round++) {
    await publish(app, round * 2 + 1, round * 2 + 2);
    if (round % 5 === 2) await client.flushall();
    await sleep(30);
  }
  await reader.until(40);
  client.disconnect();
  await reader.stop();
  expect(reader.seen).toEqual(range(1, 40));
});

test('E04: a killed Redis is replaced by looking into Postgres, and by itself again once it is back, empty', async () => {
  await using redis = await ownRedis();
  await using app = await testApp({ env: { REDIS_URL: redis.url } });
  const reader = follow(app, 0);
  await publish(app, 1);
  await reader.until(1);

  await redis.kill();
  await publish(app, 2, 3);
  await publish(app, 4);
  await reader.until(4);
  expect(reader.seen).toEqual([1, 2, 3, 4]);

  await redis.start();
  await sleep(1500);
  const waits: number[] = [];
  for (const version of [5, 6, 7]) {
    const before = Date.now();
    await publish(app, version);
    await reader.until(version);
    waits.push(Date.now() - before);
    await sleep(250);
  }
  await reader.stop();
  expect(reader.seen).toEqual(range(1, 7));
  expect(Math.min(...waits)).toBeLessThan(300); // over Redis again: polling looks once a second
});

test('E04: what was committed by a process that died before relaying arrives all the same', async () => {
  await using app = await testApp();
  const reader = follow(app, 0);
  await publish(app, 1);
  await reader.until(1);
  // as a process would leave it that was killed between commit and relay
  await app.db.liveChannel.update({ where: { name: channel }, data: { lastSeq: 2 } });
  await app.db.liveEvent.create({ data: { channel, seq: 2, type: 'world.advanced', payload: { ...event(2).payload } } });
  await reader.until(2);
  await reader.stop();
  expect(reader.seen).toEqual([1, 2]);
});

test('many relays at once write each event once', async () => {
  await using app = await testApp();
  await Promise.all(range(1, 10).map((version) => publish(app, version)));
  await Promise.all(range(1, 20).map(() => app.live.relay(channel)));
  const client = new Redis(app.config.redis.url);
  const ids = await client.xrange(`${app.config.redis.prefix}:live:${channel}`, '-', '+');
  client.disconnect();
  expect(ids.map(([id]) => id)).toEqual(range(1, 10).map((seq) => `${seq}-0`));
});

test('a subscriber that leaves is let go', async () => {
  await using app = await testApp();
  const reader = follow(app, 0);
  await sleep(200);
  const before = Date.now();
  await reader.stop();
  expect(Date.now() - before).toBeLessThan(500);
});
