import { expect, test } from 'vitest';
import { z } from 'zod';
import type { DomainError } from '@/lib/errors';
import { type FaultAnswer, hangs, says, startFaultServer, status } from '@/testing/fault-server';
import { languageModelAt } from '@/testing/language-model-at';
import { testApp } from '@/testing/test-app';

const asked = { purpose: 'choose', instructions: 'You are Ada.', prompt: 'What next?', timeoutMs: 5_000 };
const price = (each: number) => ({ input: each, output: each });
const codeOf = (answer: Promise<unknown>) =>
  answer.then(
    (value) => value,
    (error: DomainError) => error.code,
  );

const said: FaultAnswer = (request, response) => says(`from ${request.model}`)(request, response);

test('M06: the same model elsewhere is asked first, then the cheapest of the others, and a reserve last', async () => {
  const down = status(503);
  await using first = await startFaultServer([down]);
  await using second = await startFaultServer([down]);
  await using dear = await startFaultServer([down]);
  await using cheap = await startFaultServer([down]);
  await using reserve = await startFaultServer([said]);
  const endpoints = [
    { baseUrl: first.baseUrl, model: 'big', weight: 100, price: price(9) },
    { baseUrl: dear.baseUrl, model: 'middle', price: price(8) },
    { baseUrl: cheap.baseUrl, model: 'small', price: price(1) },
    { baseUrl: second.baseUrl, model: 'big', price: price(9) },
    { baseUrl: reserve.baseUrl, model: 'tiny', isReserve: true },
  ];
  const { model, rows } = languageModelAt('http://127.0.0.1:9/v1', {}, endpoints);
  expect(await model.askText(asked)).toBe('from tiny');
  expect([first, second, cheap, dear, reserve].map(({ requests }) => requests.length)).toEqual([1, 1, 1, 1, 1]);
  expect(rows).toMatchObject([{ outcome: 'ok', attempts: 5, model: 'tiny', endpointId: 'env-5', source: 'model' }]);
});

test('M06: a server with two models asks each for its purposes, and a reserve model only when the other fails', async () => {
  await using server = await startFaultServer([said, said, status(404), said]);
  const models = [
    { model: 'small', purposes: ['choose'] },
    { model: 'spare', isReserve: true },
  ];
  const endpoint = { baseUrl: server.baseUrl, model: 'big', purposes: ['reply'], models };
  const { model } = languageModelAt('http://127.0.0.1:9/v1', {}, [endpoint]);
  expect(await model.askText(asked)).toBe('from small');
  expect(await model.askText({ ...asked, purpose: 'reply' })).toBe('from big');
  expect(await model.askText({ ...asked, purpose: 'reply' })).toBe('from spare');
});

test('M06: the fallback is that of the purpose: a person is told that there is no answer, the town is lived by script and says so', async () => {
  await using server = await startFaultServer([status(401)]);
  await using other = await startFaultServer([said]);
  const fallback = { reply: ['same-model'], choose: ['scripted'], '*': ['other-model'] };
  const { model, rows } = languageModelAt('http://127.0.0.1:9/v1', { LLM_FALLBACK: JSON.stringify(fallback) }, [
    { baseUrl: server.baseUrl, model: 'big' },
    { baseUrl: other.baseUrl, model: 'small', isReserve: true },
  ]);
  const standIn = () => '{"n":7}';
  const schema = z.object({ n: z.number() });
  const object = { ...asked, schema, schemaName: 'n', standIn };
  expect(await codeOf(model.askText({ ...asked, purpose: 'reply', standIn }))).toBe('model-unavailable');
  expect(await codeOf(model.askObject(object))).toEqual({ n: 7 });
  expect(await codeOf(model.askText({ ...asked, purpose: 'plan' }))).toBe('from small');
  expect(rows).toMatchObject([
    { outcome: 'http-error' },
    { outcome: 'ok', source: 'scripted', model: 'scripted', detail: expect.stringContaining('401') },
    { outcome: 'ok', source: 'model', model: 'small' },
  ]);
});

test('M06: what stands in must fit as well, and a withdrawn question gets none', async () => {
  await using server = await startFaultServer([status(401), hangs]);
  const settings = { LLM_FALLBACK: '{"*":["scripted"]}' };
  const { model } = languageModelAt(server.baseUrl, settings);
  const object = { ...asked, schema: z.object({ n: z.number() }), schemaName: 'n', standIn: () => 'no object' };
  expect(await codeOf(model.askObject(object))).toBe('model-unavailable');
  const reason = new Error('the worker stops');
  const withdrawn = AbortSignal.abort(reason);
  await expect(model.askText({ ...asked, signal: withdrawn, standIn: () => 'never said' })).rejects.toBe(reason);
});

test('M02: an endpoint whose key is refused is asked last from then on', async () => {
  await using refused = await startFaultServer([status(401)]);
  await using other = await startFaultServer([said]);
  const { model } = languageModelAt('http://127.0.0.1:9/v1', {}, [
    { baseUrl: refused.baseUrl, model: 'a', weight: 100 },
    { baseUrl: other.baseUrl, model: 'b' },
  ]);
  for (let n = 0; n < 4; n++) expect(await model.askText(asked)).toBe('from b');
  expect([refused.requests.length, other.requests.length]).toEqual([1, 4]);
});

test('M06: requests and tokens per minute are shared by processes, and what is beyond them goes elsewhere', async () => {
  await using limited = await startFaultServer([said]);
  await using byTokens = await startFaultServer([said]);
  await using other = await startFaultServer([said]);
  const LLM_ENDPOINTS = JSON.stringify([
    // A question is expected to take some 610 tokens and takes 10: three of them fit after one another.
    { baseUrl: byTokens.baseUrl, model: 'tokens', tokensPerMinute: 640, purposes: ['plan'] },
    { baseUrl: limited.baseUrl, model: 'limited', requestsPerMinute: 3, weight: 100, purposes: ['choose'] },
    { baseUrl: other.baseUrl, model: 'other', weight: 0.001, purposes: ['choose'] },
  ]);
  const env = { LLM_BASE_URL: 'http://127.0.0.1:9/v1', LLM_ENDPOINTS, LLM_PURPOSES: '[]' };
  await using app = await testApp({ env });
  await using second = await testApp({ env: { ...env, REDIS_PREFIX: app.config.redis.prefix } });
  for (let n = 0; n < 6; n++) expect(await [app, second][n % 2]?.model.askText(asked)).toMatch(/limited|other/);
  expect([limited.requests.length, other.requests.length]).toEqual([3, 3]);
  const plan = { ...asked, purpose: 'plan', timeoutMs: 1_000 };
  for (let n = 0; n < 3; n++) expect(await app.model.askText(plan)).toBe('from tokens');
  expect(await codeOf(Promise.all([app.model.askText(plan), app.model.askText(plan)]))).toBe('model-unavailable');
});
