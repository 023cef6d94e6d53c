// What a town stands: its queue dies, its model fails.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mainWorld } from '@/server/world/main-world';
import { verifyCounters } from '@/server/world/verify-counters';
import { loadWorld } from '@/server/world-store/load-world';
import { createModelServer, type ModelServer } from '@/stack/model-server';
import { ensureRedis } from '@/stack/redis';
import { aTown, untilMinute, untilStopped } from '@/testing/lived-town';
import { testApp } from '@/testing/test-app';
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

test('a Redis that dies with all its data costs seconds and nothing else', { timeout: 180_000 }, async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'kith-redis-'));
  const redis = await ensureRedis({ dir, log: () => {} });
  try {
    await using app = await townApp({ REDIS_URL: redis.url });
    await aTown(app, { stopAt: dayTwo });
    const worker = await startWorkerProcess(app, model);
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
  await using app = await townApp();
  await aTown(app, { stopAt: 7 * 60 + 45 });
  model.setFault(fault);
  const worker = await startWorkerProcess(app, model, { LLM_TIMEOUT_MS: '1000' });
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
