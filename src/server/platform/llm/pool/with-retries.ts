import { setTimeout as sleep } from 'node:timers/promises';
import { type AttemptFailure, toAttemptFailure } from '../attempt-failure';
import type { ModelLimits } from '../limits';

export type RetryOptions = {
  limits: Pick<ModelLimits, 'attempts' | 'timeouts' | 'backoffMs' | 'longestBackoffMs'>;
  signal: AbortSignal;
  /** wall milliseconds that are left for everything */
  msLeft: () => number;
  now: () => Date;
  /** wall milliseconds until there is somebody to ask */
  restsFor: () => number;
  /** Is there somebody to ask at once who has not failed this question? */
  hasOther: () => boolean;
};

/**
 * Repeats what is worth repeating: at once where somebody else can be asked, else with exponential backoff and full jitter, and not
 * before somebody is there. The only loop of retries: the SDK's own is off. Throws `AttemptFailure`.
 */
export async function withRetries<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { limits, signal } = options;
  let timeouts = 0;
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const failure = toAttemptFailure(error, options.now());
      if (failure.outcome === 'timeout') timeouts++;
      if (tries >= limits.attempts || timeouts >= limits.timeouts || signal.aborted) throw failure;
      if (isForAnother(failure) && options.hasOther()) continue;
      if (!failure.details.isRetryable) throw failure;
      const waitMs = Math.max(options.restsFor(), backoff(limits, tries));
      if (waitMs >= options.msLeft()) throw failure;
      await sleep(waitMs, undefined, { signal }).catch(() => {
        throw failure;
      });
    }
  }
}

/** Not what says something about the question itself: another server would say it too, or nobody may be asked. */
const isForAnother = ({ outcome }: AttemptFailure) => outcome !== 'aborted' && outcome !== 'budget-spent';

const backoff = ({ backoffMs, longestBackoffMs }: RetryOptions['limits'], tries: number) =>
  Math.random() * Math.min(longestBackoffMs, backoffMs * 2 ** (tries - 1));
