// A second implementation of the protocol, not ours, as the only model there is.
import { expect, test } from 'vitest';
import { writeReply } from '@/server/characters/write-reply';
import { mainWorld } from '@/server/world/main-world';
import { startWorker } from '../../worker/start-worker';
import { aTown, untilStopped } from './lived-town';
import { meeting } from './meeting';
import { startOtherServer } from './other-server';
import { testApp } from './test-app';

const breakfast = 8 * 60 + 45;
const never = new AbortController().signal;
const envOf = (baseUrl: string, apiKey: string) => ({ LLM_BASE_URL: baseUrl, LLM_API_KEY: apiKey, LLM_MODEL: 'gpt-4o' });

test('M01: a town lives on another server of the protocol', { timeout: 120_000 }, async () => {
  await using server = await startOtherServer();
  await using app = await testApp({ env: envOf(server.baseUrl, server.apiKey) });
  expect(await app.model.check()).toMatchObject({ ok: true });
  await aTown(app, { stopAt: breakfast });
  const worker = startWorker(app);
  try {
    await untilStopped(app, 90_000);
  } finally {
    await worker.close();
  }
  expect(await app.db.decision.count({ where: { worldId: mainWorld, source: 'fallback' } })).toBe(0);
  expect(await app.db.actionLog.count({ where: { worldId: mainWorld } })).toBeGreaterThan(20);
  await expect.poll(() => app.db.modelCall.count({ where: { outcome: 'ok' } })).toBeGreaterThan(40);
  expect(await app.db.modelCall.count({ where: { outcome: { not: 'ok' } } })).toBe(0);
});

test('M01: M04: a private answer streams from it, and its tokens are counted', async () => {
  await using server = await startOtherServer();
  await using at = await meeting([], { env: envOf(server.baseUrl, server.apiKey) });
  const messageId = await at.write('Hello Mei, how is the tea today?');
  await writeReply(at.app, { messageId }, never);
  const [answer] = await at.answers();
  expect(answer?.length).toBeGreaterThan(10);
  expect(server.requests().filter(({ path }) => path.endsWith('/chat/completions'))).toMatchObject([
    { isStream: true, status: 200 },
  ]);
  await expect
    .poll(() => at.app.db.modelCall.findFirst({ where: { purpose: 'reply' } }))
    .toMatchObject({ outcome: 'ok', outputTokens: expect.any(Number), firstTokenMs: expect.any(Number) });
});

test('M01: a wrong key is said in a sentence, and nobody is answered', async () => {
  await using server = await startOtherServer();
  await using at = await meeting([], { env: envOf(server.baseUrl, 'a-wrong-key') });
  expect(await at.app.model.check()).toMatchObject({ ok: false, sentence: expect.stringMatching(/key/) });
  const messageId = await at.write('Hello Mei');
  await writeReply(at.app, { messageId }, never);
  expect(await at.answers()).toEqual([]);
  await expect
    .poll(() => at.app.db.modelCall.findFirst({ where: { purpose: 'reply' } }))
    .toMatchObject({ outcome: 'http-error', detail: expect.stringContaining('401') });
});
