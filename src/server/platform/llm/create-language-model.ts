import type { JSONSchema7 } from '@ai-sdk/provider';
import { z } from 'zod';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '../app-context';
import { type Answer, askOnce } from './ask-once';
import { AttemptFailure, toAttemptFailure } from './attempt-failure';
import { startCallRecord } from './call-record';
import { checkEndpoint } from './check-endpoint';
import { createCoolDown } from './cool-down';
import type { LanguageModel, ModelQuestion } from './language-model';
import { openModels } from './open-models';
import { type Reading, readObject } from './read-object';
import { createSlots } from './slots';
import { createTextWatch } from './text-watch';
import { withRetries } from './with-retries';

const idleMs = 15_000;

type Shape = { name: string; schema: JSONSchema7 };

export function createLanguageModel(app: Pick<AppContext, 'config' | 'log' | 'clock' | 'ids' | 'db'>): LanguageModel {
  const models = openModels(app.config.model);
  const slots = createSlots(app.config.model.concurrency);
  const coolDown = createCoolDown();
  // Some servers refuse `response_format`; the schema is in the instructions too, so they are asked without it from then on.
  let isFormatRefused = false;

  async function ask<T>(question: ModelQuestion, shape: Shape | undefined, read: (answer: Answer) => Promise<Reading<T>>) {
    const timeoutMs = Math.round(Math.min(question.timeoutMs ?? Number.POSITIVE_INFINITY, app.config.model.timeoutMs));
    const endsAt = performance.now() + timeoutMs;
    const msLeft = () => endsAt - performance.now();
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(question.signal ? [question.signal] : [])]);
    const record = startCallRecord(app, question);
    const watch = createTextWatch(question);

    const attempt = (prompt: string) => {
      watch.begin();
      return askOnce({
        model: shape ? models.forObjects : models.forText,
        instructions: shape ? withShape(question.instructions, shape) : question.instructions,
        prompt,
        signal,
        idleMs,
        shape: isFormatRefused ? undefined : shape,
        onText: watch.forward,
      }).then(refuseBroken);
    };
    const attemptOrPlain = (prompt: string) =>
      attempt(prompt).catch((error: unknown) => {
        if (!shape || isFormatRefused || !refusesFormat(error)) throw error;
        isFormatRefused = true;
        return attempt(prompt);
      });

    try {
      let prompt = question.prompt;
      for (let asks = 1; ; asks++) {
        const reading = await withRetries(
          () => slots.run(signal, () => coolDown.over(signal).then(() => attemptOrPlain(prompt))),
          {
            signal,
            msLeft,
            now: () => app.clock.now(),
            onAttempt: record.attempted,
            onToldToWait: coolDown.begin,
          },
        ).then(
          (answer) => {
            record.answered(answer);
            return read(answer);
          },
          (error: unknown) => readingOfFailure(error),
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
    check: () => checkEndpoint(app.config.model),
  };
}

/** An answer counts when the model itself ended it. `length` is let through for objects: read-object knows what can be mended. */
function refuseBroken(answer: Answer): Answer {
  if (answer.finishReason === 'stop' || answer.finishReason === 'length') return answer;
  throw new AttemptFailure('cut', `the answer ended with ${answer.finishReason}`, {
    isRetryable: answer.finishReason !== 'content-filter',
  });
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

function toDomainError(failure: AttemptFailure): DomainError {
  const code = failure.outcome === 'invalid-answer' ? 'model-answer-unusable' : 'model-unavailable';
  return new DomainError(code, `${failure.outcome}: ${failure.message}`, {
    cause: failure,
    retryAfterMs: failure.details.retryAfterMs,
  });
}

const refusesFormat = (error: unknown) => {
  const failure = toAttemptFailure(error, new Date(0));
  const isRefusal = failure.details.status === 400 || failure.details.status === 422;
  return isRefusal && /response_format|json_schema|structured/i.test(failure.message);
};

function withShape(instructions: string, shape: Shape): string {
  return `${instructions}\n\nAnswer with one JSON value that matches this JSON Schema, and nothing else:\n${JSON.stringify(shape.schema)}`;
}

function jsonSchemaOf(schema: z.ZodType): JSONSchema7 {
  // Zod's own type of a schema document and the SDK's differ in names only; both are draft 7.
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }) as JSONSchema7;
}
