import type { JSONSchema7 } from '@ai-sdk/provider';
import { z } from 'zod';
import type { AppContext } from '../app-context';
import type { RedisClients } from '../redis/create-redis';
import { type Answer, answerOf } from './ask-once';
import { createBudgets } from './budget/budgets';
import { createAnswerCache } from './cache/answer-cache';
import { createCallLog } from './call-log';
import { startCallRecord } from './call-record';
import { checkEndpoints } from './check-endpoints';
import { asEnding, toDomainError } from './endings';
import { readAdded } from './endpoints/read-added';
import { createStateWriter } from './endpoints/server-states';
import type { LanguageModel } from './language-model';
import { fallbackOf } from './model-config';
import { createEndpointPool } from './pool/endpoint-pool';
import { type Asked, putQuestion } from './put-question';
import { type Reading, readObject } from './read-object';
import { readText } from './read-text';
import { standIn } from './stand-in';
import { createTextWatch } from './text-watch';

type App = Pick<AppContext, 'config' | 'log' | 'clock' | 'ids' | 'db'> & { redis?: RedisClients | undefined };
/** `close` waits until all calls are recorded. */
export function createLanguageModel(app: App): LanguageModel & { close(): Promise<void> } {
  const { timeoutMs: longestMs } = app.config.model;
  const pool = createEndpointPool(app, () => readAdded(app));
  const states = createStateWriter(app.redis, pool.servers);
  const budgets = createBudgets(app);
  const cache = createAnswerCache(app);
  const calls = createCallLog(app);

  async function fromCache<T>({ question, shape, read }: Asked<T>): Promise<{ value: T; text: string } | null> {
    const text = await cache.find(question, shape);
    const reading = text === null ? null : await read(answerOf(text));
    return text !== null && reading?.ok ? { value: reading.value, text } : null;
  }

  async function ask<T>(asked: Asked<T>): Promise<T> {
    const { question } = asked;
    const timeoutMs = Math.round(Math.min(question.timeoutMs ?? Number.POSITIVE_INFINITY, longestMs));
    const endsAt = performance.now() + timeoutMs;
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(question.signal ? [question.signal] : [])]);
    const record = startCallRecord(app, calls, question);
    const watch = createTextWatch(question);
    const steps = fallbackOf(app.config.model, question.purpose);
    states.changed();
    const course = { steps, record, watch, signal, msLeft: () => endsAt - performance.now() };
    try {
      signal.throwIfAborted();
      const kept = await fromCache(asked);
      if (kept) {
        record.fromCache(kept.text);
        watch.begin();
        watch.forward?.(kept.text);
        record.end('ok');
        return kept.value;
      }
      const endpoints = await pool.serving(question.purpose);
      const { value, text } = await putQuestion({ config: app.config, clock: app.clock, endpoints, budgets }, asked, course);
      cache.keep(question, asked.shape, text);
      record.end('ok');
      return value;
    } catch (error) {
      const failure = asEnding(error, { asked: question.signal, all: signal, now: app.clock.now() });
      const stood = await standIn(app, { question, steps, failure, watch, read: asked.read });
      if (stood) {
        record.stoodIn(stood.text);
        record.end('ok', `${failure.outcome}: ${failure.message}`);
        return stood.value;
      }
      record.end(failure.outcome, failure.message);
      throw failure.outcome === 'aborted' ? (question.signal?.reason ?? failure) : toDomainError(failure);
    } finally {
      states.changed();
    }
  }

  return {
    askObject: ({ schema, schemaName, ...question }) => {
      const shape = { name: schemaName, schema: jsonSchemaOf(schema) };
      const read = (answer: Answer) => readObject(answer.text, schema, answer.finishReason === 'length');
      return ask({ question, shape, read: question.onText ? wholly(read) : read });
    },
    askText: ({ refusalOf, ...question }) =>
      ask({ question, shape: undefined, read: wholly(async ({ text }) => readText(text, refusalOf)) }),
    close: () => calls.written(),
    check: () => checkEndpoints(app.config.model.endpoints, app.config.model.limits),
  };
}

/** What was streamed, or is free text, counts only when the model ended it by itself: nothing of it is mended. */
const wholly =
  <T>(read: (answer: Answer) => Promise<Reading<T>>) =>
  async (answer: Answer): Promise<Reading<T>> =>
    answer.finishReason === 'stop' ? read(answer) : { ok: false, problem: 'it was too long and broke off' };

function jsonSchemaOf(schema: z.ZodType): JSONSchema7 {
  // Zod's own type of a schema document and the SDK's differ in names only; both are draft 7.
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }) as JSONSchema7;
}
