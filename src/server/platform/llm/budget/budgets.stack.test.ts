import { expect, test } from 'vitest';
import type { DomainError } from '@/lib/errors';
import { says, startFaultServer, status } from '@/testing/fault-server';
import { testApp } from '@/testing/test-app';

// Each answer of the server uses 7 tokens in and 3 out: 10 millionths at these prices. 1,000 characters are set aside as 500 and 600.
const price = { input: 1, output: 1 };
const question = { purpose: 'choose', instructions: 'i'.repeat(900), prompt: 'p'.repeat(100), worldId: 'main' };
const expected = 1100;

async function appWith(baseUrl: string, budgets: object[], more: Record<string, string> = {}) {
  const env = {
    LLM_BASE_URL: baseUrl,
    LLM_MODEL: 'test-model',
    LLM_PRICE: JSON.stringify(price),
    LLM_BUDGETS: JSON.stringify(budgets),
    ...more,
  };
  return testApp({ env });
}

const outcome = (answer: Promise<string>) =>
  answer.then(
    (text) => text,
    (error: DomainError) => error.code,
  );

test('a spent budget ends a question before it is asked, and what was spent is what the answers cost', async () => {
  await using server = await startFaultServer([says('yes')]);
  await using app = await appWith(server.baseUrl, [{ scope: 'character', perDay: (expected + 15) / 1_000_000 }]);
  const characterId = app.ids.next();
  const ask = (id: string) => outcome(app.model.askText({ ...question, characterId: id }));
  expect([await ask(characterId), await ask(characterId), await ask(characterId)]).toEqual(['yes', 'yes', 'model-budget-spent']);
  expect(await ask(app.ids.next())).toBe('yes');
  expect(server.requests).toHaveLength(3);
  const day = await app.db.modelBudgetDay.findFirst({ where: { key: characterId } });
  expect(day).toMatchObject({ scope: 'character', spentMicros: 20n, reservedMicros: 0n });
  await expect
    .poll(() => app.db.modelCall.findMany({ orderBy: { createdAt: 'asc' } }))
    .toMatchObject([
      { outcome: 'ok', costMicros: 10, endpoint: new URL(server.baseUrl).host },
      { outcome: 'ok' },
      { outcome: 'budget-spent' },
      { outcome: 'ok' },
    ]);
});

test('questions that come together never pass a cap, however many budgets they touch', async () => {
  await using server = await startFaultServer([says('yes')]);
  const perDay = (expected * 5) / 1_000_000;
  const budgets = [
    { scope: 'global', perDay },
    { scope: 'world', key: 'main', perDay: perDay * 2 },
    { scope: 'purpose', perDay: 1 },
  ];
  await using app = await appWith(server.baseUrl, budgets, { LLM_CONCURRENCY: '64' });
  const answers = await Promise.all(Array.from({ length: 40 }, () => outcome(app.model.askText(question))));
  expect(answers.filter((answer) => answer === 'yes').length).toBeGreaterThanOrEqual(5);
  const days = await app.db.modelBudgetDay.findMany();
  expect(days.map((day) => day.scope).sort()).toEqual(['global', 'purpose', 'world']);
  for (const day of days) {
    expect(day.reservedMicros).toBe(0n);
    expect(day.spentMicros).toBe(BigInt(server.requests.length * 10));
    expect(day.spentMicros).toBeLessThanOrEqual(day.capMicros);
  }
});

test('at the cap a cheaper endpoint is asked instead', async () => {
  await using dear = await startFaultServer([says('dear')]);
  await using cheap = await startFaultServer([says('cheap')]);
  const other = [{ baseUrl: cheap.baseUrl, model: 'small', weight: 0.01, price: { input: 0, output: 0 } }];
  const budgets = [{ scope: 'global', perDay: (expected + 5) / 1_000_000 }];
  await using app = await appWith(dear.baseUrl, budgets, { LLM_ENDPOINTS: JSON.stringify(other) });
  expect(await app.model.askText(question)).toBe('dear');
  expect(await app.model.askText(question)).toBe('cheap');
  expect([dear.requests.length, cheap.requests.length]).toEqual([1, 1]);
});

test('a server that refuses costs nothing', async () => {
  await using server = await startFaultServer([status(401), says('yes')]);
  await using app = await appWith(server.baseUrl, [{ scope: 'global', perDay: 1 }]);
  expect(await outcome(app.model.askText(question))).toBe('model-unavailable');
  expect(await app.db.modelBudgetDay.findMany()).toMatchObject([{ spentMicros: 0n, reservedMicros: 0n }]);
});
