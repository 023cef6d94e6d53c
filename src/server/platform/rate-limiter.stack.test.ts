import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ownRedis } from '@/testing/own-redis';
import { testApp } from '@/testing/test-app';

const refusedNow = { code: 'rate-limited', details: { retryAfterMs: expect.any(Number) } };

test('points are taken per rule and key until there are none', async () => {
  await using app = await testApp();
  await app.limiter.take('write', 'ada', 100);
  await app.limiter.take('write', 'ada', 20);
  await expect(app.limiter.take('write', 'ada')).rejects.toMatchObject(refusedNow);
  await app.limiter.take('write', 'eve');
  await app.limiter.take('read', 'ada');
});

test('two processes count together', async () => {
  await using app = await testApp();
  await using other = await testApp({ env: { REDIS_PREFIX: app.config.redis.prefix } });
  for (let taken = 0; taken < 30; taken++) await Promise.all([app, other].map((one) => one.limiter.take('upload', 'ada')));
  await expect(other.limiter.take('upload', 'ada')).rejects.toMatchObject(refusedNow);
});

test('limits hold, quickly, while Redis is away, and are shared again when it is back', async () => {
  await using redis = await ownRedis();
  await using app = await testApp({ env: { REDIS_URL: redis.url } });
  await app.limiter.take('upload', 'ada');
  await redis.kill();
  const started = Date.now();
  for (let taken = 0; taken < 60; taken++) await app.limiter.take('upload', 'eve');
  await expect(app.limiter.take('upload', 'eve')).rejects.toMatchObject(refusedNow);
  expect(Date.now() - started).toBeLessThan(3000);
  await redis.start();
  await sleep(2500);
  await app.limiter.take('upload', 'eve');
});
