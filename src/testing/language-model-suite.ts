// What every adapter of the language-model port does with a server's faults: the same questions, streamed and not.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { DomainError } from '@/lib/errors';
import type { ModelQuestion } from '@/server/platform/llm/language-model';
import type { EndpointConfig } from '@/server/platform/llm/model-config';
import * as fault from '@/testing/fault-server';
import { languageModelAt } from '@/testing/language-model-at';

type Kind = EndpointConfig['kind'];
type Server = Awaited<ReturnType<typeof fault.startFaultServer>>;

const asked = { purpose: 'test', instructions: 'You are Ada.', prompt: 'Who are you?', timeoutMs: 5_000 };
const person = { schema: z.object({ name: z.string(), age: z.number() }), schemaName: 'person' };
const ada = { name: 'Ada', age: 36 };
/** Short, so that the suite is: what is tested is that there are limits. */
const limits = { backoffMs: 20, firstTokenMs: 300, idleMs: 300, attempts: 2, longestCoolDownMs: 300, coolDownSpreadMs: 1 };
const modes = ['streamed', 'whole'] as const;

function modelOf(kind: Kind, servers: readonly Server[], more: Partial<EndpointConfig> = {}) {
  const endpoints = servers.map(({ baseUrl }) => ({ kind, baseUrl, model: 'test-model', ...more }));
  return languageModelAt('http://127.0.0.1:9/v1', { LLM_LIMITS: JSON.stringify(limits) }, endpoints);
}

/** A question whose watchers keep `text`: what they would show at its end. */
function watched(mode: (typeof modes)[number]) {
  const seen: string[] = [];
  const watch: Partial<ModelQuestion> =
    mode === 'streamed' ? { onText: (chunk) => seen.push(chunk), onRestart: () => seen.splice(0) } : {};
  return { question: { ...asked, ...watch }, text: () => seen.join('') };
}

const codeOf = (answer: Promise<unknown>) =>
  answer.then(
    (value) => ({ value }),
    (error: DomainError) => error.code,
  );

const inAnHour = () => new Date(Date.now() + 3_600_000).toUTCString();

/** Never an answer, however often it is asked. `whole`: what it is when it was no stream, where that differs. */
const fatal: [string, fault.FaultAnswer, { streamed: string | null; whole: string | null }][] = [
  ['500', fault.status(500), { streamed: 'http-error', whole: 'http-error' }],
  ['a hang', fault.hangs, { streamed: 'timeout', whole: 'timeout' }],
  ['one byte per 200 ms', fault.drips(200), { streamed: 'timeout', whole: 'timeout' }],
  ['a cut stream', fault.cutsStream, { streamed: 'cut', whole: null }],
  ['a stream without an end', fault.endsStreamEarly, { streamed: 'cut', whole: null }],
  ['a stream that stands still', fault.stallsStream, { streamed: 'timeout', whole: null }],
  ['an error event in the stream', fault.sendsErrorEvent, { streamed: 'cut', whole: null }],
  ['a garbage chunk', fault.sendsGarbageChunk, { streamed: 'invalid-answer', whole: null }],
  ['a page of HTML', fault.sendsGarbage, { streamed: 'cut', whole: 'invalid-answer' }],
  ['nothing', fault.says(''), { streamed: 'invalid-answer', whole: 'invalid-answer' }],
  ['30 MB', fault.floods(30_000_000), { streamed: 'invalid-answer', whole: 'invalid-answer' }],
  ['half a sentence', fault.says('half a sen', 'length'), { streamed: 'invalid-answer', whole: 'invalid-answer' }],
  ['a wrong key', fault.status(401), { streamed: 'http-error', whole: 'http-error' }],
  ['a wrong path', fault.status(404), { streamed: 'http-error', whole: 'http-error' }],
];
const cases = fatal.flatMap(([what, answer, outcome]) =>
  modes.flatMap((mode) => {
    const expected = outcome[mode];
    return expected ? [{ what, answer, mode, expected }] : [];
  }),
);

export function languageModelSuite(kind: Kind): void {
  describe(`${kind}`, () => {
    test.each(cases)('M02, M03: $what, $mode, is no answer, and its reason is recorded', async ({ answer, mode, expected }) => {
      await using server = await fault.startFaultServer([answer]);
      const { model, rows } = modelOf(kind, [server]);
      const code = await codeOf(model.askText({ ...watched(mode).question, timeoutMs: 900 }));
      expect(code).toBe(expected === 'invalid-answer' ? 'model-answer-unusable' : 'model-unavailable');
      expect(rows).toMatchObject([{ outcome: expected, source: 'model' }]);
      await expect.poll(() => server.seen.active).toBe(0);
    });

    test.each(cases)('M02, M03: after $what, $mode, another endpoint answers, and nothing of the first is kept', async (one) => {
      await using broken = await fault.startFaultServer([one.answer]);
      await using healthy = await fault.startFaultServer([fault.says('I am Ada, and I am whole.')]);
      const { model, rows } = modelOf(kind, [broken, healthy]);
      const { question, text } = watched(one.mode);
      // A hang costs half of the question's time while there is somebody else.
      expect(await model.askText({ ...question, timeoutMs: 1_500 })).toBe('I am Ada, and I am whole.');
      expect(['', 'I am Ada, and I am whole.']).toContain(text());
      expect(rows).toMatchObject([{ outcome: 'ok', endpointId: 'env-2' }]);
      expect(broken.requests.length).toBe(1);
    });

    test.each([
      ['seconds', () => '3600'],
      ['a date', inAnHour],
    ])('M02: 429 with Retry-After as %s is waited for up to the cap', async (_form, retryAfter) => {
      await using server = await fault.startFaultServer([fault.status(429, { 'retry-after': retryAfter() }), fault.says('now')]);
      const { model } = modelOf(kind, [server]);
      const startedAt = performance.now();
      expect(await model.askText(asked)).toBe('now');
      expect(performance.now() - startedAt).toBeGreaterThanOrEqual(limits.longestCoolDownMs - 10);
      expect(server.requests).toHaveLength(2);
    });

    test.each(modes)('M01, M03: a text comes %s, with its tokens', async (mode) => {
      await using server = await fault.startFaultServer([fault.says('<think>who?</think>I am Ada.')], { apiKey: 'right' });
      const { model, rows } = modelOf(kind, [server], { apiKey: 'right' });
      const { question, text } = watched(mode);
      expect(await model.askText(question)).toBe('I am Ada.');
      expect(text().trim()).toBe(mode === 'streamed' ? 'I am Ada.' : '');
      expect(rows).toMatchObject([{ outcome: 'ok', attempts: 1, inputTokens: 7, outputTokens: 3 }]);
    });

    test.each(modes)('M01: an object within fences, %s, is found, and one of a wrong shape is asked for again', async (mode) => {
      const fenced = fault.says(`\`\`\`json\n${JSON.stringify(ada)}\n\`\`\``);
      await using server = await fault.startFaultServer([fenced, fault.says('{"name":1}'), fenced]);
      const { model, rows } = modelOf(kind, [server]);
      const { question } = watched(mode);
      expect(await model.askObject({ ...question, ...person })).toEqual(ada);
      expect(await model.askObject({ ...question, ...person })).toEqual(ada);
      expect(rows).toMatchObject([{ attempts: 1 }, { attempts: 2 }]);
      expect(JSON.stringify(server.requests[0]?.response_format)).toContain('json_schema');
    });

    test.each(modes)('M06: an answer without usage, %s, counts', async (mode) => {
      await using server = await fault.startFaultServer([fault.saysWithoutUsage('I am Ada.')]);
      const { model, rows } = modelOf(kind, [server]);
      expect(await model.askText(watched(mode).question)).toBe('I am Ada.');
      expect(rows).toMatchObject([{ outcome: 'ok' }]);
    });

    test('M03: a stream whose model said stop counts without [DONE]', async () => {
      await using server = await fault.startFaultServer([fault.leavesOutDone]);
      const { question, text } = watched('streamed');
      expect(await modelOf(kind, [server]).model.askText(question)).toBe('I am Ada.');
      expect(text()).toBe('I am Ada.');
    });

    test.each(modes)('M03: a withdrawn question, %s, is really aborted, and its slot is free again', async (mode) => {
      await using server = await fault.startFaultServer([fault.hangs, fault.says('next')]);
      const { model } = modelOf(kind, [server], { concurrency: 1 });
      const withdrawn = new AbortController();
      const answer = codeOf(model.askText({ ...watched(mode).question, signal: withdrawn.signal, timeoutMs: 60_000 }));
      await expect.poll(() => server.seen.active).toBe(1);
      withdrawn.abort(new Error('no longer wanted'));
      await answer;
      await expect.poll(() => server.seen.aborted).toBe(1);
      expect(await model.askText(asked)).toBe('next');
    });

    test('M03: of two endpoints one is killed in mid-stream: the work goes on at the other', async () => {
      await using healthy = await fault.startFaultServer([fault.says('whole')]);
      const doomed = await fault.startFaultServer([fault.stallsStream]);
      const { model, rows } = modelOf(kind, [doomed, healthy]);
      const streams = Array.from({ length: 8 }, () => watched('streamed'));
      const answers = Promise.all(streams.map(({ question }) => model.askText(question)));
      await expect.poll(() => doomed.seen.active).toBe(4);
      await doomed[Symbol.asyncDispose]();
      expect(await answers).toEqual(Array(8).fill('whole'));
      expect(streams.map(({ text }) => text())).toEqual(Array(8).fill('whole'));
      expect(rows.map(({ outcome }) => outcome)).toEqual(Array(8).fill('ok'));
    });
  });
}
