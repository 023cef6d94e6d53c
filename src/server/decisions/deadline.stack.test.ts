import { expect, test } from 'vitest';
import { DomainError } from '@/lib/errors';
import type { LanguageModel } from '@/server/platform/llm/language-model';
import { advanceWorld } from '@/server/world/advance-world';
import { mainWorld } from '@/server/world/main-world';
import { aTown } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';
import { decideTurn } from './decide-turn';

type Asked = Parameters<LanguageModel['askObject']>[0];

/** A model that is asked and does what the test says. */
function modelThat(answers: (asked: Asked) => Promise<never>): LanguageModel {
  const none = new DomainError('model-unavailable', 'no text in this test');
  return { askObject: answers, askText: () => Promise.reject(none), check: async () => ({ ok: true, models: [] }) };
}

async function firstOwed(app: TestApp) {
  await aTown(app, { stopAt: 600 });
  await advanceWorld(app, mainWorld);
  const { worldId, characterId, turn } = await app.db.decision.findFirstOrThrow({ where: { state: 'owed' } });
  const key = { worldId, characterId, turn };
  return { key, row: () => app.db.decision.findUniqueOrThrow({ where: { worldId_characterId_turn: key } }) };
}

test('G12: a choice has sixty seconds; without an answer by then the rule chooses, and says why', async () => {
  const given: number[] = [];
  const model = modelThat(async ({ timeoutMs = 0 }) => {
    given.push(timeoutMs);
    throw new DomainError('model-unavailable', 'the time was over');
  });
  await using app = await testApp({ model });
  const { key, row } = await firstOwed(app);
  await decideTurn(app, key, new AbortController().signal);
  expect(given).toHaveLength(1);
  expect(given[0]).toBeGreaterThan(50_000);
  expect(given[0]).toBeLessThanOrEqual(60_000);
  expect(await row()).toMatchObject({ state: 'answered', source: 'fallback', why: 'model-unavailable' });
});

test('G12: a turn that is withdrawn leaves the model at once, and is owed as if it had not been asked', async () => {
  const leaving = new AbortController();
  const model = modelThat(
    ({ signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        setTimeout(() => leaving.abort(new Error('the worker ends')), 20);
      }),
  );
  await using app = await testApp({ model });
  const { key, row } = await firstOwed(app);
  const began = performance.now();
  await decideTurn(app, key, leaving.signal);
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(await row()).toMatchObject({ state: 'owed', answer: null, attempts: 0, leaseOwner: null });
});
