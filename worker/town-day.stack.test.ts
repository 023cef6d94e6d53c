// The promises of a day: the same twice, whatever is killed; and no day without meals, sleep, talk and posts.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countHappenings } from '@/server/world/count-happenings';
import { eventLogHash } from '@/server/world/event-log-hash';
import { mainWorld } from '@/server/world/main-world';
import { verifyCounters } from '@/server/world/verify-counters';
import { loadWorld } from '@/server/world-store/load-world';
import { assertEveryoneHasANextTurn } from '@/simulation/everyone-has-a-next-turn';
import { createModelServer, type ModelServer } from '@/stack/model-server';
import { aTown, untilMinute, untilStopped } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';
import { startWorkerProcess } from '@/testing/worker-process';

const dayTwo = 1440 + 8 * 60;
let model: ModelServer;

beforeAll(async () => {
  model = await createModelServer({ port: 0, seed: '7', tokenDelayMs: 0 });
});
afterAll(() => model.close());

const townApp = () => testApp({ env: { LLM_BASE_URL: model.url, LLM_MODEL: 'scripted' } });

async function live(app: TestApp, stopAt: number): Promise<string> {
  await aTown(app, { stopAt });
  const worker = await startWorkerProcess(app, model);
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

test('G13: ten kills of the worker change nothing, lose nothing and double nothing', { timeout: 420_000 }, async () => {
  await using app = await townApp();
  await aTown(app, { stopAt: dayTwo });
  const start = () => startWorkerProcess(app, model, { WORKER_LOCK_MS: '3000' });
  let worker = await start();
  try {
    for (let kill = 1; kill <= 10; kill++) {
      await untilMinute(app, 7 * 60 + 15 + kill * 110, 60_000);
      await worker.kill();
      worker = await start();
    }
    await untilStopped(app, 240_000);
  } finally {
    await worker.kill();
  }
  expect(await eventLogHash(app.db, mainWorld)).toBe(undisturbed);
  expect(await verifyCounters(app.db)).toEqual([]);
});
