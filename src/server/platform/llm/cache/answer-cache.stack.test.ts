import { expect, test } from 'vitest';
import { z } from 'zod';
import { says, startFaultServer, status } from '@/testing/fault-server';
import { testApp } from '@/testing/test-app';
import { keptAnswers } from './answer-cache';
import { pruneKeptAnswers } from './prune-kept-answers';

const question = { purpose: 'recap', instructions: 'You are Ada.', prompt: 'What was said?' };

async function appAt(baseUrl: string, env: Record<string, string> = {}) {
  let ms = Date.now();
  const clock = { now: () => new Date(ms) };
  const app = await testApp({ clock, env: { LLM_BASE_URL: baseUrl, LLM_MODEL: 'test-model', ...env } });
  return {
    app,
    passes(by: number) {
      ms += by;
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}

test('M06: the same account is asked for once in a day, at temperature 0, and its second call is marked and free', async () => {
  await using server = await startFaultServer([says('{"n":1}'), says('{"n":2}')]);
  await using at = await appAt(server.baseUrl, { LLM_PRICE: '{"input":1,"output":1}' });
  const object = { ...question, schema: z.object({ n: z.number() }), schemaName: 'n' };
  const seen: string[] = [];
  expect(await at.app.model.askObject(object)).toEqual({ n: 1 });
  await expect.poll(() => at.app.db.modelCachedAnswer.count()).toBe(1);
  expect(await at.app.model.askObject({ ...object, onText: (chunk) => seen.push(chunk) })).toEqual({ n: 1 });
  expect([seen.join(''), server.requests.map(({ temperature }) => temperature)]).toEqual(['{"n":1}', [0]]);
  await expect
    .poll(() => at.app.db.modelCall.findMany({ orderBy: { id: 'asc' } }))
    .toMatchObject([
      { source: 'model', attempts: 1, costMicros: 10 },
      { source: 'cache', attempts: 0, costMicros: null, inputTokens: null },
    ]);
  at.passes(keptAnswers.forMs + 1);
  expect(await at.app.model.askObject(object)).toEqual({ n: 2 });
  await expect.poll(() => at.app.db.modelCachedAnswer.findMany()).toMatchObject([{ answer: '{"n":2}' }]);
  expect(await pruneKeptAnswers(at.app)).toEqual({ count: 0 });
  at.passes(keptAnswers.forMs + 1);
  expect(await pruneKeptAnswers(at.app)).toEqual({ count: 1 });
});

test('M06: what a character says or does, and what is asked with a temperature of its own, is asked anew each time', async () => {
  await using server = await startFaultServer([says('yes')]);
  await using at = await appAt(server.baseUrl);
  for (let n = 0; n < 2; n++) await at.app.model.askText({ ...question, purpose: 'say' });
  for (let n = 0; n < 2; n++) await at.app.model.askText({ ...question, sampling: { temperature: 0.7, maxTokens: 50 } });
  expect(server.requests.map(({ temperature }) => temperature)).toEqual([undefined, undefined, 0.7, 0.7]);
  expect(server.requests.at(-1)?.max_tokens).toBe(50);
  expect(await at.app.db.modelCachedAnswer.count()).toBe(0);
});

test('M06: a failure is never kept, and a model that knows no temperature is asked without', async () => {
  await using server = await startFaultServer([status(400, {}, "Unsupported parameter: 'temperature'"), says(''), says('yes')]);
  await using at = await appAt(server.baseUrl);
  expect(await at.app.model.askText(question)).toBe('yes');
  expect(server.requests.map(({ temperature }) => temperature)).toEqual([0, undefined, undefined]);
  await expect.poll(() => at.app.db.modelCachedAnswer.findMany()).toMatchObject([{ purpose: 'recap', answer: 'yes' }]);
});

test('M06: the words of a question are kept only where the operator switched that on', async () => {
  await using server = await startFaultServer([says('I am\u0000 Ada.')]);
  await using silent = await appAt(server.baseUrl);
  await using open = await appAt(server.baseUrl, { LLM_KEEP_PROMPTS: '1' });
  const reply = { ...question, purpose: 'reply' };
  await silent.app.model.askText(reply);
  await open.app.model.askText(reply);
  await expect
    .poll(() => open.app.db.modelCallText.findMany())
    .toMatchObject([{ instructions: 'You are Ada.', prompt: 'What was said?', answer: 'I am Ada.' }]);
  const [call] = await open.app.db.modelCall.findMany();
  expect(await open.app.db.modelCallText.findUnique({ where: { callId: call?.id ?? '' } })).not.toBeNull();
  expect(await silent.app.db.modelCallText.count()).toBe(0);
});
