// The promises of a day: the same twice, whatever is killed; and no day without meals, sleep, talk and posts.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countHappenings } from '@/server/world/count-happenings';
import { eventLogHash } from '@/server/world/event-log-hash';
import { mainWorld } from '@/server/world/main-world';
import { verifyCounters } from '@/server/world/verify-counters';
import { loadWorld } from '@/server/world-store/load-world';
import { assertEveryoneHasANextTurn } from '@/simulation/everyone-has-a-next-turn';
import { createModelServer, type ModelServer } from '@/stack/model-server';
import { ensureRedis } from '@/stack/redis';
import { aTown, untilMinute, untilStopped } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';
import { startWorkerProcess } from '@/testing/worker-process';

const dayTwo = 1440 + 8 * 60;
const noon = 12 * 60;
let model: ModelServer;

beforeAll(async () => {
  model = await createModelServer({ port: 0, seed: '7', tokenDelayMs: 0 });
});
afterAll(() => model.close());

const townApp = (env: Record<string, string> = {}) =>
  testApp({ env: { LLM_BASE_URL: model.url, LLM_MODEL: 'scripted', ...env } });

async function live(app: TestApp, stopAt: number): Promise<string> {
  await aTown(app, { stopAt });
  const worker = startWorkerProcess(app, model);
  try {
    await untilStopped(app, 240_000);
  } finally {
    await worker.kill();
  }
  return eventLogHash(app.db, mainWorld);
}

let undisturbed = '';

test('in a day everybody sleeps and eats, and the town posts, comments, likes, talks and writes', {
  timeout: 300_000,
}, async () => {
  await using app = await townApp();
  undisturbed = await live(app, dayTwo);
  const { days, ...counts } = await countHappenings(app.db, mainWorld);
  expect(days).toHaveLength(15);
  for (const day of days) expect(day, day.username).toMatchObject({ sleeps: expect.toSatisfy((sleeps: number) => sleeps >= 1) });
  for (const day of days) expect(day.meals, day.username).toBeGreaterThanOrEqual(2);
  for (const kind of ['posts', 'comments', 'likes', 'conversations', 'messages'] as const)
    expect(counts[kind], kind).toBeGreaterThan(0);
  expect(counts.fallbacks).toBe(0);
  const { state } = await loadWorld(app.db, mainWorld);
  expect(assertEveryoneHasANextTurn(state)).toEqual([]);
  expect(await verifyCounters(app.db)).toEqual([]);
});

test('ten kills of the worker change nothing, lose nothing and double nothing', { timeout: 420_000 }, async () => {
  await using app = await townApp();
  await aTown(app, { stopAt: dayTwo });
  let worker = startWorkerProcess(app, model);
  try {
    for (let kill = 1; kill <= 10; kill++) {
      await untilMinute(app, 7 * 60 + 15 + kill * 110, 60_000);
      await worker.kill();
      worker = startWorkerProcess(app, model);
    }
    await untilStopped(app, 240_000);
  } finally {
    await worker.kill();
  }
  expect(await eventLogHash(app.db, mainWorld)).toBe(undisturbed);
  expect(await verifyCounters(app.db)).toEqual([]);
});

test('a Redis that dies with all its data costs seconds and nothing else', { timeout: 180_000 }, async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'kith-redis-'));
  const redis = await ensureRedis({ dir, log: () => {} });
  try {
    await using app = await townApp({ REDIS_URL: redis.url });
    await aTown(app, { stopAt: dayTwo });
    const worker = startWorkerProcess(app, model);
    try {
      await untilMinute(app, noon - 60, 60_000);
      await redis.stop();
      await rm(dir, { recursive: true, force: true });
      await sleep(3000);
      const again = await ensureRedis({ dir, port: redis.port, log: () => {} });
      try {
        const { row } = await loadWorld(app.db, mainWorld);
        await untilMinute(app, row.minute + 60, 30_000);
        await untilMinute(app, 20 * 60, 120_000);
      } finally {
        await worker.kill();
        await again.stop();
      }
      expect(await verifyCounters(app.db)).toEqual([]);
    } finally {
      await worker.kill();
    }
  } finally {
    await redis.stop();
    await rm(dir, { recursive: true, force: true });
  }
});

test.each([
  { kind: 'http-500', share: 1 },
  { kind: 'hang', share: 1 },
  { kind: 'garbage', share: 1 },
  { kind: 'cut-stream', share: 1 },
] as const)('with a model that answers $kind the town lives on by rule and says so', { timeout: 120_000 }, async (fault) => {
  await using app = await testApp({ env: { LLM_BASE_URL: model.url, LLM_MODEL: 'scripted' } });
  await aTown(app, { stopAt: 7 * 60 + 45 });
  model.setFault(fault);
  const worker = startWorkerProcess(app, model, { LLM_TIMEOUT_MS: '1000' });
  try {
    await untilStopped(app, 100_000);
  } finally {
    model.setFault({ kind: 'none' });
    await worker.kill();
  }
  const started = await app.db.actionLog.findMany({ where: { source: 'fallback' }, select: { reason: true } });
  expect(started.length).toBeGreaterThan(0);
  for (const line of started) expect(line.reason).toMatch(/^fallback: (model-unavailable|model-answer-unusable)$/);
  expect(await app.db.post.count({ where: { worldId: mainWorld } })).toBe(0);
});
