// The same hours of a town twice on Postgres: the second time there is no model at all.
import { expect, test } from 'vitest';
import { asJson } from '@/server/world/as-json';
import { eventLogHash } from '@/server/world/event-log-hash';
import { mainWorld } from '@/server/world/main-world';
import { startFaultyModel } from '@/testing/faulty/faulty-model';
import { aTown, untilStopped } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';
import { startWorker } from '../../../../worker/start-worker';

const breakfast = 8 * 60 + 30;

async function live(app: TestApp): Promise<string> {
  await aTown(app, { stopAt: breakfast });
  const worker = startWorker(app);
  try {
    await untilStopped(app, 80_000);
  } finally {
    await worker.close();
  }
  return eventLogHash(app.db, mainWorld);
}

test('G14: hours that were taped are lived again without one call, to the same hash', { timeout: 200_000 }, async () => {
  await using model = await startFaultyModel({ share: 0 });
  await using first = await testApp({ env: { LLM_BASE_URL: model.baseUrl, LLM_MODEL: 'test-model', LLM_TAPE: 'record' } });
  const hash = await live(first);
  const asked = model.requests.length;
  expect(asked).toBeGreaterThan(20);

  await using again = await testApp({ env: { LLM_BASE_URL: model.baseUrl, LLM_MODEL: 'test-model', LLM_TAPE: 'replay' } });
  const answers = await first.db.modelAnswer.findMany();
  await again.db.modelAnswer.createMany({
    data: answers.map(({ answer, ...row }) => ({ ...row, answer: asJson(Object(answer)) })),
  });
  expect(await live(again)).toBe(hash);
  expect(model.requests.length).toBe(asked);
  expect(await again.db.decision.count({ where: { source: 'fallback' } })).toBe(0);
});
