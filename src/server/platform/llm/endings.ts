// How a question that got no answer ends: one reason for the record, one code for who asked.
import { DomainError, type ErrorCode } from '@/lib/errors';
import { AttemptFailure, toAttemptFailure } from './attempt-failure';

/** `asked`: withdraws the question; `all`: that, and the end of its time. */
type Signals = { asked: AbortSignal | undefined; all: AbortSignal; now: Date };

export function asEnding(error: unknown, { asked, all, now }: Signals): AttemptFailure {
  if (asked?.aborted) return new AttemptFailure('aborted', 'the question was withdrawn', { isRetryable: false, cause: error });
  if (all.aborted) return new AttemptFailure('timeout', 'no answer in time', { isRetryable: true, cause: error });
  return toAttemptFailure(error, now);
}

export function toDomainError(failure: AttemptFailure): DomainError {
  return new DomainError(codeOf(failure), `${failure.outcome}: ${failure.message}`, {
    cause: failure,
    retryAfterMs: failure.details.retryAfterMs,
  });
}

function codeOf({ outcome }: AttemptFailure): ErrorCode {
  if (outcome === 'budget-spent') return 'model-budget-spent';
  return outcome === 'invalid-answer' ? 'model-answer-unusable' : 'model-unavailable';
}
