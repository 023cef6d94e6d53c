import type { Clock } from '@/server/platform/app-context';

/** A clock that stands still until told. */
export function aClock(start: string): Clock & { pass(ms: number): void } {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    pass(ms) {
      now += ms;
    },
  };
}
