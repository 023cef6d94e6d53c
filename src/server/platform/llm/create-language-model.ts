import type { JSONSchema7 } from '@ai-sdk/provider';
import { z } from 'zod';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '../app-context';
import type { Answer } from './ask-once';
import { AttemptFailure, toAttemptFailure } from './attempt-failure';
import { openAttempts } from './attempts';
import { createBudgets } from './budget/budgets';
import { startCallRecord } from './call-record';
import { checkEndpoints } from './check-endpoints';
import { createEndpoint, type Shape } from './endpoint';
import type { LanguageModel, ModelQuestion } from './language-model';
import { type Reading, readObject } from './read-object';
import { createTextWatch } from './text-watch';
import { withRetries } from './with-retries';

const idleMs = 15_000;

export function createLanguageModel(app: Pick<AppContext, 'config' | 'log' | 'clock' | 'ids' | 'db'>): LanguageModel {
  const endpoints = app.config.model.endpoints.map(createEndpoint);
  const budgets = createBudgets(app);

  async function ask<T>(question: ModelQuestion, shape: Shape | undefined, read: (answer: Answer) => Promise<Reading<T>>) {
    const timeoutMs = Math.round(Math.min(question.timeoutMs ?? Number.POSITIVE_INFINITY, app.config.model.timeoutMs));
    const endsAt = performance.now() + timeoutMs;
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(question.signal ? [question.signal] : [])]);
    const record = startCallRecord(app, question);
    const watch = createTextWatch(question);
    const serving = endpoints.filter((endpoint) => endpoint.serves(question.purpose));
    const attempts = openAttempts({ endpoints: serving, budgets, clock: app.clock }, question, record);
    const attempt = (prompt: string) => {
      watch.begin();
      return attempts.ask({ instructions: question.instructions, prompt, signal, idleMs, shape, onText: watch.forward });
    };

    const retrying = {
      signal,
      msLeft: () => endsAt - performance.now(),
      now: () => app.clock.now(),
      restsFor: () => Math.min(...serving.map((endpoint) => endpoint.restsFor())),
    };
    try {
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
        prompt = `${question.prompt}\n\nYour last answer was refused: ${reading.problem}\nAnswer again, and only with what was asked for.`;
      }
    } catch (error) {
      const failure = asEnding(error, question.signal, signal, app.clock.now());
      record.end(failure.outcome, failure.message);
      throw failure.outcome === 'aborted' ? (question.signal?.reason ?? failure) : toDomainError(failure);
    }
  }

  return {
    askObject: ({ schema, schemaName, ...question }) => {
      const shape = { name: schemaName, schema: jsonSchemaOf(schema) };
      return ask(question, shape, (answer) => readObject(answer.text, schema, answer.finishReason === 'length'));
    },
    askText: (question) => ask(question, undefined, readText),
    check: () => checkEndpoints(app.config.model.endpoints),
  };
}

async function readText(answer: Answer): Promise<Reading<string>> {
  if (answer.finishReason === 'length') return { ok: false, problem: 'it was too long and broke off' };
  const text = answer.text.trim();
  return text ? { ok: true, value: text } : { ok: false, problem: 'it was empty' };
}

/** A body that is no answer at all gets the same second chance as one that does not fit. */
function readingOfFailure(error: unknown): Reading<never> {
  if (error instanceof AttemptFailure && error.outcome === 'invalid-answer') return { ok: false, problem: 'it was not readable' };
  throw error;
}

function asEnding(error: unknown, asked: AbortSignal | undefined, all: AbortSignal, now: Date): AttemptFailure {
  if (asked?.aborted) return new AttemptFailure('aborted', 'the question was withdrawn', { isRetryable: false, cause: error });
  if (all.aborted) return new AttemptFailure('timeout', 'no answer in time', { isRetryable: true, cause: error });
  return toAttemptFailure(error, now);
}

function codeOf({ outcome }: AttemptFailure) {
  if (outcome === 'budget-spent') return 'model-budget-spent';
  return outcome === 'invalid-answer' ? 'model-answer-unusable' : 'model-unavailable';
}

function toDomainError(failure: AttemptFailure): DomainError {
  return new DomainError(codeOf(failure), `${failure.outcome}: ${failure.message}`, {
    cause: failure,
    retryAfterMs: failure.details.retryAfterMs,
  });
}

function jsonSchemaOf(schema: z.ZodType): JSONSchema7 {
  // Zod's own type of a schema document and the SDK's differ in names only; both are draft 7.
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }) as JSONSchema7;
}
