// Everything that can go wrong between a question and a whole answer, sorted into what `model_calls.outcome` may say.
import { APICallError, JSONParseError, TypeValidationError } from 'ai';
import { shorten } from '@/lib/text';
import { readRetryAfter } from './retry-after';

export type FailedOutcome =
  | 'http-error'
  | 'timeout'
  | 'aborted'
  | 'cut'
  | 'invalid-answer'
  | 'unreachable'
  /** our own limit by the minute */
  | 'rate-limited'
  | 'budget-spent';

export class AttemptFailure extends Error {
  override readonly name = 'AttemptFailure';

  constructor(
    readonly outcome: FailedOutcome,
    message: string,
    readonly details: { isRetryable: boolean; status?: number; retryAfterMs?: number; cause?: unknown },
  ) {
    super(shorten(message, 280), { cause: details.cause });
  }
}

/** More bytes than an answer may have: thrown by the capped fetch, found again at the end of a chain of causes. */
export class AnswerTooLargeError extends Error {
  override readonly name = 'AnswerTooLargeError';
}

const transientStatus = (status: number) => status === 408 || status === 429 || status >= 500;

/** @param now wall time, for a Retry-After that is a date */
export function toAttemptFailure(error: unknown, now: Date): AttemptFailure {
  if (error instanceof AttemptFailure) return error;
  const causes = chainOf(error);
  const fail = (outcome: FailedOutcome, isRetryable: boolean) =>
    new AttemptFailure(outcome, describe(causes), { isRetryable, cause: error });

  if (causes.some((cause) => cause instanceof AnswerTooLargeError)) return fail('invalid-answer', false);
  if (causes.some((cause) => nameOf(cause) === 'TimeoutError')) return fail('timeout', true);
  if (causes.some((cause) => nameOf(cause) === 'AbortError')) return fail('aborted', false);

  const call = causes.find((cause) => APICallError.isInstance(cause));
  const status = call?.statusCode;
  if (call && status !== undefined && status >= 400) {
    return new AttemptFailure('http-error', `HTTP ${status}: ${call.message}`, {
      isRetryable: transientStatus(status),
      status,
      retryAfterMs: readRetryAfter(call.responseHeaders?.['retry-after'], now),
      cause: error,
    });
  }
  if (causes.some((cause) => JSONParseError.isInstance(cause) || TypeValidationError.isInstance(cause)))
    return fail('invalid-answer', false);
  // An answer that had begun and then broke off, against a connection that never was.
  if (status !== undefined) return fail('cut', true);
  if (call || causes.some((cause) => cause instanceof TypeError)) return fail('unreachable', true);
  return fail('cut', true);
}

function chainOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let next = error; next !== undefined && next !== null && chain.length < 8; ) {
    chain.push(next);
    next = next instanceof Error ? next.cause : undefined;
  }
  return chain;
}

const nameOf = (value: unknown) => (value instanceof Error || value instanceof DOMException ? value.name : undefined);

function describe(causes: unknown[]): string {
  const words = causes.map((cause) => (cause instanceof Error ? cause.message : JSON.stringify(cause)));
  return [...new Set(words)].join('; ') || 'no reason given';
}
