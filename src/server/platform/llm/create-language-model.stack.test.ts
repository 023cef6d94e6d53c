import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { DomainError } from '@/lib/errors';
import {
  cutsStream,
  endsStreamEarly,
  type FaultAnswer,
  hangs,
  says,
  sendsErrorEvent,
  sendsGarbage,
  startFaultServer,
  status,
} from '@/testing/fault-server';
import { languageModelAt } from '@/testing/language-model-at';

const person = z.object({ name: z.string(), age: z.number() });
const asked = { purpose: 'test', instructions: 'You are Ada.', prompt: 'Who are you?' };
const object = { ...asked, schema: person, schemaName: 'person' };

async function serve(answers: FaultAnswer[], settings?: Record<string, string>) {
  const server = await startFaultServer(answers);
  return { server, ...languageModelAt(server.baseUrl, settings), [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    (error: DomainError) => error.code,
  );

describe('whole answers', () => {
  test('a text is asked for once and recorded with its tokens', async () => {
    await using at = await serve([says('I am Ada.')]);
    expect(await at.model.askText(asked)).toBe('I am Ada.');
    expect(at.rows).toMatchObject([{ outcome: 'ok', attempts: 1, inputTokens: 7, outputTokens: 3 }]);
    expect(at.server.requests[0]?.stream).toBeUndefined();
  });

  test('watchers read the text while it is written, without the thoughts', async () => {
    await using at = await serve([says('<think>who?</think>I am Ada, hello.')]);
    const chunks: string[] = [];
    expect(await at.model.askText({ ...asked, onText: (chunk) => chunks.push(chunk) })).toBe('I am Ada, hello.');
    expect(chunks.length).toBeGreaterThan(1);
    expect(chunks.join('').trim()).toBe('I am Ada, hello.');
    expect(at.rows[0]?.firstTokenMs).toBeGreaterThanOrEqual(0);
  });

  test('an object is asked for with its schema both ways', async () => {
    await using at = await serve([says('{"name":"Ada","age":36}')]);
    expect(await at.model.askObject(object)).toEqual({ name: 'Ada', age: 36 });
    expect(JSON.stringify(at.server.requests[0]?.response_format)).toContain('json_schema');
    expect(JSON.stringify(at.server.requests[0]?.messages)).toContain('draft-07');
  });

  test.each([
    ['fences', '```json\n{"name":"Ada","age":36}\n```'],
    ['prose', 'Of course! {"name":"Ada","age":36} I hope that helps {you}.'],
    ['thoughts', '<think>{"name":"x"}</think>{"name":"Ada","age":36}'],
    ['a missing bracket', '{"name":"Ada","age":36'],
  ])('an object within %s is found, streamed or not', async (_what, text) => {
    await using at = await serve([says(text)]);
    expect(await at.model.askObject(object)).toEqual({ name: 'Ada', age: 36 });
    expect(await at.model.askObject({ ...object, onText: () => undefined })).toEqual({ name: 'Ada', age: 36 });
    expect(at.server.requests).toHaveLength(2);
  });

  test('a server that refuses response_format is asked without it from then on', async () => {
    await using at = await serve([status(400, {}, "'response_format.type' must be 'text'"), says('{"name":"Ada","age":36}')]);
    expect(await at.model.askObject(object)).toEqual({ name: 'Ada', age: 36 });
    expect(await at.model.askObject(object)).toEqual({ name: 'Ada', age: 36 });
    expect(at.server.requests.map((request) => request.response_format !== undefined)).toEqual([true, false, false]);
  });
});

describe('answers that do not fit', () => {
  test('the model is told what was wrong and asked once more', async () => {
    await using at = await serve([says('{"name":"Ada"}'), says('{"name":"Ada","age":36}')]);
    expect(await at.model.askObject(object)).toEqual({ name: 'Ada', age: 36 });
    expect(JSON.stringify(at.server.requests[1]?.messages)).toMatch(/refused.*age/);
    expect(at.rows).toMatchObject([{ outcome: 'ok', attempts: 2 }]);
  });

  test.each([
    ['prose', says('sorry')],
    ['a string that was cut', says('{"age":36,"name":"Ad', 'length')],
    ['a page', sendsGarbage],
  ])('twice %s is unusable', async (_what, answer) => {
    await using at = await serve([answer]);
    expect(await codeOf(at.model.askObject(object))).toBe('model-answer-unusable');
    expect(at.server.requests).toHaveLength(2);
    expect(at.rows).toMatchObject([{ outcome: 'invalid-answer' }]);
  });

  test.each([
    ['empty', says('  ')],
    ['cut by the limit', says('half a sen', 'length')],
    ['longer than 256 kB', says('x'.repeat(300_000))],
  ])('a text that is %s is unusable, streamed or not', async (_what, answer) => {
    await using at = await serve([answer]);
    expect(await codeOf(at.model.askText(asked))).toBe('model-answer-unusable');
    expect(await codeOf(at.model.askText({ ...asked, onText: () => undefined }))).toBe('model-answer-unusable');
  });
});

test('a page instead of an answer is none, streamed or not', async () => {
  await using at = await serve([sendsGarbage]);
  expect(await codeOf(at.model.askText(asked))).toBe('model-answer-unusable');
  expect(await codeOf(at.model.askText({ ...asked, onText: () => undefined }))).toBe('model-unavailable');
});

describe('servers that fail', () => {
  test('a 500 and a refused connection in mid-stream are asked again', async () => {
    await using at = await serve([status(500), cutsStream, says('whole')]);
    const seen: string[] = [];
    const answer = await at.model.askText({ ...asked, onText: (chunk) => seen.push(chunk), onRestart: () => seen.splice(0) });
    expect([answer, seen.join('')]).toEqual(['whole', 'whole']);
    expect(at.rows).toMatchObject([{ outcome: 'ok', attempts: 3 }]);
  });

  test('watchers who cannot be told of a new start keep the first text only', async () => {
    await using at = await serve([cutsStream, says('whole')]);
    const seen: string[] = [];
    expect(await at.model.askText({ ...asked, onText: (chunk) => seen.push(chunk) })).toBe('whole');
    expect(seen.join('')).toBe('half a ');
  });

  test.each([
    ['cut', cutsStream],
    ['ended early', endsStreamEarly],
    ['ended by an error event', sendsErrorEvent],
  ])('a stream that is always %s is never an answer', async (_what, answer) => {
    await using at = await serve([answer]);
    expect(await codeOf(at.model.askText({ ...asked, onText: () => undefined }))).toBe('model-unavailable');
    expect(at.rows).toMatchObject([{ outcome: 'cut', attempts: 5 }]);
  });

  test('Retry-After is waited for', async () => {
    await using at = await serve([status(429, { 'retry-after': '1' }), says('now')]);
    const startedAt = performance.now();
    expect(await at.model.askText(asked)).toBe('now');
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(990);
  });

  test('what one question was told by Retry-After holds for those behind it', async () => {
    await using at = await serve([status(429, { 'retry-after': '1' }), says('now')], { LLM_CONCURRENCY: '1' });
    const answers = await Promise.all(Array.from({ length: 6 }, () => at.model.askText(asked)));
    expect(answers).toEqual(Array(6).fill('now'));
    expect(at.server.requests).toHaveLength(7);
  });

  test('a wait beyond the time of the question is not begun', async () => {
    await using at = await serve([status(429, { 'retry-after': '3600' })]);
    const startedAt = performance.now();
    expect(await codeOf(at.model.askText({ ...asked, timeoutMs: 5_000 }))).toBe('model-unavailable');
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(at.server.requests).toHaveLength(1);
  });

  test('a refused key and an unknown model are not asked again', async () => {
    await using at = await serve([status(401)]);
    expect(await codeOf(at.model.askText(asked))).toBe('model-unavailable');
    expect(at.rows).toMatchObject([{ outcome: 'http-error', attempts: 1 }]);
  });

  test('a server that hangs costs the time of the question and no more', async () => {
    await using at = await serve([hangs]);
    const startedAt = performance.now();
    expect(await codeOf(at.model.askText({ ...asked, timeoutMs: 400 }))).toBe('model-unavailable');
    expect(await codeOf(at.model.askText({ ...asked, timeoutMs: 400, onText: () => undefined }))).toBe('model-unavailable');
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(at.rows).toMatchObject([{ outcome: 'timeout' }, { outcome: 'timeout' }]);
  });

  test('no question takes longer than the configuration allows', async () => {
    await using at = await serve([hangs], { LLM_TIMEOUT_MS: '500' });
    const startedAt = performance.now();
    expect(await codeOf(at.model.askText({ ...asked, timeoutMs: 30_000 }))).toBe('model-unavailable');
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  test('a withdrawn question leaves the server at once and throws its reason', async () => {
    await using at = await serve([hangs]);
    const controller = new AbortController();
    const answer = at.model.askText({ ...asked, signal: controller.signal });
    await sleep(100);
    const reason = new Error('the worker stops');
    controller.abort(reason);
    await expect(answer).rejects.toBe(reason);
    await expect.poll(() => at.server.seen.aborted).toBe(1);
    expect(at.rows).toMatchObject([{ outcome: 'aborted' }]);
  });
});

test('no more questions are with the server than the configuration allows, and a withdrawn one leaves the line', async () => {
  const slow: FaultAnswer = async (request, response) => {
    await sleep(30);
    await says('x')(request, response);
  };
  await using at = await serve([slow], { LLM_CONCURRENCY: '3' });
  const withdrawn = at.model.askText({ ...asked, signal: AbortSignal.timeout(1) }).catch((error: Error) => error.name);
  await Promise.all(Array.from({ length: 12 }, () => at.model.askText(asked)));
  expect(await withdrawn).toBe('TimeoutError');
  expect(at.server.seen.mostActive).toBe(3);
});

describe('several endpoints', () => {
  const beside = (server: { baseUrl: string }, more: object = {}) => ({
    LLM_ENDPOINTS: JSON.stringify([{ baseUrl: server.baseUrl, model: 'other-model', ...more }]),
  });

  test('one that breaks off in the middle of an answer is replaced by another, and the row names who answered', async () => {
    await using other = await startFaultServer([says('whole')]);
    await using at = await serve([cutsStream], beside(other));
    const seen: string[] = [];
    const watched = { ...asked, onText: (chunk: string) => seen.push(chunk), onRestart: () => seen.splice(0) };
    expect(await at.model.askText(watched)).toBe('whole');
    expect([seen.join(''), at.server.requests.length, other.requests.length]).toEqual(['whole', 1, 1]);
    expect(at.rows).toMatchObject([{ outcome: 'ok', attempts: 2, model: 'other-model' }]);
  });

  test('questions go where the load is least by weight', async () => {
    const slow: FaultAnswer = async (request, response) => {
      await sleep(40);
      await says('x')(request, response);
    };
    await using other = await startFaultServer([slow]);
    await using at = await serve([slow], beside(other, { weight: 3 }));
    await Promise.all(Array.from({ length: 12 }, () => at.model.askText(asked)));
    expect([at.server.requests.length, other.requests.length]).toEqual([3, 9]);
  });

  test('one that serves some purposes is asked for those only', async () => {
    await using other = await startFaultServer([says('from the other')]);
    await using at = await serve([hangs], beside(other, { purposes: ['reply'], weight: 100 }));
    expect(await at.model.askText({ ...asked, purpose: 'reply' })).toBe('from the other');
    expect(await codeOf(at.model.askText({ ...asked, timeoutMs: 300 }))).toBe('model-unavailable');
    expect(at.server.requests).toHaveLength(1);
  });

  test('a wait beyond the time of the question is not begun though one for other purposes is free', async () => {
    await using other = await startFaultServer([says('from the other')]);
    await using at = await serve([status(429, { 'retry-after': '3600' })], beside(other, { purposes: ['reply'] }));
    const startedAt = performance.now();
    expect(await codeOf(at.model.askText({ ...asked, timeoutMs: 5_000 }))).toBe('model-unavailable');
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect([at.server.requests.length, other.requests.length]).toEqual([1, 0]);
  });

  test('one that asks to wait is left alone while another answers at once', async () => {
    await using other = await startFaultServer([says('now')]);
    await using at = await serve([status(429, { 'retry-after': '60' })], beside(other, { weight: 0.1 }));
    const answers = await Promise.all(Array.from({ length: 4 }, () => at.model.askText({ ...asked, timeoutMs: 5_000 })));
    expect(answers).toEqual(Array(4).fill('now'));
    await at.model.askText(asked);
    expect(at.server.requests.length).toBeLessThanOrEqual(4);
  });
});

test('a server that fails again and again is left alone, and tried again by one question when it had time to recover', async () => {
  await using at = await serve([...Array(8).fill(status(500)), says('back')]);
  expect(await codeOf(at.model.askText(asked))).toBe('model-unavailable');
  const startedAt = performance.now();
  const answers = await Promise.all(Array.from({ length: 3 }, () => at.model.askText(asked)));
  expect(answers).toEqual(Array(3).fill('back'));
  expect(performance.now() - startedAt).toBeGreaterThan(4_000);
  expect(at.server.requests).toHaveLength(8 + 3);
});

describe('the check', () => {
  test('says which models there are', async () => {
    await using at = await serve([hangs]);
    expect(await at.model.check()).toEqual({ ok: true, models: ['test-model'] });
  });

  test('says in a sentence what is wrong', async () => {
    await using at = await serve([hangs], { LLM_MODEL: 'other' });
    expect(await at.model.check()).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('does not offer the model other'),
    });
    const nobody = languageModelAt('http://127.0.0.1:59999/v1');
    expect(await nobody.model.check()).toMatchObject({ ok: false, sentence: expect.stringContaining('nothing listens') });
    const wrongPath = languageModelAt(at.server.baseUrl.replace('/v1', '/v2'));
    expect(await wrongPath.model.check()).toMatchObject({ ok: false, sentence: expect.stringContaining('OpenAI-compatible') });
  });
});
