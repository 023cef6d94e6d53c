import type { JSONSchema7 } from '@ai-sdk/provider';
import { z } from 'zod';
import type { AppContext } from '../app-context';
import type { RedisClients } from '../redis/create-redis';
import type { Answer } from './ask-once';
import { AttemptFailure } from './attempt-failure';
import { createBudgets } from './budget/budgets';
import { startCallRecord } from './call-record';
import { checkEndpoints } from './check-endpoints';
import { asEnding, toDomainError } from './endings';
import type { LanguageModel, ModelQuestion } from './language-model';
import { fallbackOf } from './model-config';
import { openAttempts } from './pool/attempts';
import type { Shape } from './pool/endpoint';
import { createEndpointPool } from './pool/endpoint-pool';
import { withRetries } from './pool/with-retries';
import { type Reading, readObject } from './read-object';
import { readText } from './read-text';
import { standIn } from './stand-in';
import { createTextWatch } from './text-watch';

type App = Pick<AppContext, 'config' | 'log' | 'clock' | 'ids' | 'db'> & { redis?: RedisClients | undefined };
type Asked<T> = { question: ModelQuestion; shape: Shape | undefined; read: (answer: Answer) => Promise<Reading<T>> };

export function createLanguageModel(app: App): LanguageModel {
  const { limits, timeoutMs: longestMs } = app.config.model;
  const pool = createEndpointPool(app, async () => []);
  const budgets = createBudgets(app);

  async function ask<T>({ question, shape, read }: Asked<T>): Promise<T> {
    const timeoutMs = Math.round(Math.min(question.timeoutMs ?? Number.POSITIVE_INFINITY, longestMs));
    const endsAt = performance.now() + timeoutMs;
    const msLeft = () => endsAt - performance.now();
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(question.signal ? [question.signal] : [])]);
    const record = startCallRecord(app, question);
    const watch = createTextWatch(question);
    const steps = fallbackOf(app.config.model, question.purpose);
    try {
      const serving = await pool.serving(question.purpose);
      const attempts = openAttempts({ endpoints: serving, steps, budgets, clock: app.clock, msLeft }, question, record);
      const { instructions, sampling } = question;
      const attempt = (prompt: string) => {
        watch.begin();
        const { firstTokenMs, idleMs } = limits;
        return attempts.ask({ instructions, prompt, sampling, signal, firstTokenMs, idleMs, shape, onText: watch.forward });
      };
      const now = () => app.clock.now();
      const restsFor = () => Math.min(...serving.map(({ server }) => server.restsFor()));
      const retrying = { limits, signal, msLeft, now, restsFor, hasOther: attempts.hasOther };

      let prompt = question.prompt;
      for (let asks = 1; ; asks++) {
        const reading = await withRetries(() => attempt(prompt), retrying).then(read, (error: unknown) =>
          readingOfFailure(error),
        );
        if (reading.ok) {
          record.end('ok');
          return reading.value;
        }
        if (asks === 2) throw new AttemptFailure('invalid-answer', reading.problem, { isRetryable: false });
        attempts.refuse();
        prompt = `${question.prompt}\n\nYour last answer was refused: ${reading.problem}\nAnswer again, and only with what was asked for.`;
      }
    } catch (error) {
      const failure = asEnding(error, { asked: question.signal, all: signal, now: app.clock.now() });
      const stood = await standIn(app, { question, steps, failure, watch, read });
      if (stood) {
        record.stoodIn(stood.text);
        record.end('ok', `${failure.outcome}: ${failure.message}`);
        return stood.value;
      }
      record.end(failure.outcome, failure.message);
      throw failure.outcome === 'aborted' ? (question.signal?.reason ?? failure) : toDomainError(failure);
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
    check: () => checkEndpoints(app.config.model.endpoints),
  };
}

/** What was streamed, or is free text, counts only when the model ended it by itself: nothing of it is mended. */
const wholly =
  <T>(read: (answer: Answer) => Promise<Reading<T>>) =>
  async (answer: Answer): Promise<Reading<T>> =>
    answer.finishReason === 'stop' ? read(answer) : { ok: false, problem: 'it was too long and broke off' };

/** A body that is no answer at all gets the same second chance as one that does not fit. */
function readingOfFailure(error: unknown): Reading<never> {
  if (error instanceof AttemptFailure && error.outcome === 'invalid-answer') return { ok: false, problem: 'it was not readable' };
  throw error;
}

function jsonSchemaOf(schema: z.ZodType): JSONSchema7 {
  // Zod's own type of a schema document and the SDK's differ in names only; both are draft 7.
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }) as JSONSchema7;
}
