import { setTimeout as sleep } from 'node:timers/promises';
import { type AttemptFailure, toAttemptFailure } from './attempt-failure';

const firstBackoffMs = 250;
const longestWaitMs = 20_000;
const maxAttempts = 5;
// A server that hangs is asked twice, not five times: each costs the whole idle limit.
const maxTimeouts = 2;

export type RetryOptions = {
  signal: AbortSignal;
  /** wall milliseconds that are left for everything */
  msLeft: () => number;
  now: () => Date;
  onAttempt: () => void;
  /** the server said Retry-After, wall milliseconds */
  onToldToWait: (ms: number) => void;
};

/** Repeats what is worth repeating: exponential backoff with full jitter, Retry-After honoured. Throws `AttemptFailure`. */
export async function withRetries<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  let timeouts = 0;
  for (let tries = 1; ; tries++) {
    options.onAttempt();
    try {
      return await attempt();
    } catch (error) {
      const failure = toAttemptFailure(error, options.now());
      if (failure.outcome === 'timeout') timeouts++;
      if (failure.details.retryAfterMs) options.onToldToWait(failure.details.retryAfterMs);
      const isLast = tries >= maxAttempts || timeouts >= maxTimeouts || options.signal.aborted;
      if (isLast || !failure.details.isRetryable) throw failure;
      const waitMs = waitBefore(tries, failure);
      if (waitMs >= options.msLeft()) throw failure;
      await sleep(waitMs, undefined, { signal: options.signal }).catch(() => {
        throw failure;
      });
    }
  }
}

function waitBefore(tries: number, failure: AttemptFailure): number {
  const backoff = Math.random() * Math.min(longestWaitMs, firstBackoffMs * 2 ** (tries - 1));
  const asked = failure.details.retryAfterMs;
  return asked === undefined ? backoff : Math.min(longestWaitMs, asked + backoff / 10);
}
