import { setTimeout as sleep } from 'node:timers/promises';
import { toAttemptFailure } from './attempt-failure';

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
  /** wall milliseconds until there is somebody to ask */
  restsFor: () => number;
};

/** Repeats what is worth repeating: exponential backoff with full jitter, and not before somebody is there to ask. Throws `AttemptFailure`. */
export async function withRetries<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  let timeouts = 0;
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const failure = toAttemptFailure(error, options.now());
      if (failure.outcome === 'timeout') timeouts++;
      const isLast = tries >= maxAttempts || timeouts >= maxTimeouts || options.signal.aborted;
      if (isLast || !failure.details.isRetryable) throw failure;
      const waitMs = Math.max(options.restsFor(), backoff(tries));
      if (waitMs >= options.msLeft()) throw failure;
      await sleep(waitMs, undefined, { signal: options.signal }).catch(() => {
        throw failure;
      });
    }
  }
}

const backoff = (tries: number) => Math.random() * Math.min(longestWaitMs, firstBackoffMs * 2 ** (tries - 1));
