import { setTimeout as sleep } from 'node:timers/promises';
import type { ModelLimits } from '../limits';

/** What one question was told by Retry-After holds for all of them: they wait instead of being refused one by one. */
export type CoolDown = {
  /** nobody asks for the next `ms` wall milliseconds */
  begin(ms: number): void;
  /** wall milliseconds that are left of it */
  left(): number;
  /** returns when asking makes sense again; an aborted signal throws its reason */
  over(signal: AbortSignal): Promise<void>;
};

export function createCoolDown(limits: Pick<ModelLimits, 'longestCoolDownMs' | 'coolDownSpreadMs'>): CoolDown {
  let until = 0;
  return {
    begin(ms) {
      until = Math.max(until, performance.now() + Math.min(limits.longestCoolDownMs, ms));
    },
    left: () => Math.max(0, until - performance.now()),
    async over(signal) {
      while (performance.now() < until) {
        const waitMs = until - performance.now() + Math.random() * limits.coolDownSpreadMs;
        await sleep(waitMs, undefined, { signal }).catch(() => undefined);
        signal.throwIfAborted();
      }
    },
  };
}
