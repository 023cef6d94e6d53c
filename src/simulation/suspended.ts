// What an alarm interrupted and what of it may be gone on with.
import { durations } from './constants';
import type { Character } from './state';
import type { WorldMinute } from './world-time';

/** Sleep goes on unless the night is nearly over, work if half of it is left; all else is given up. */
export function resumable({ activity }: Character, at: WorldMinute): Character['suspended'] {
  if (!activity) return null;
  const { choice, startedAt, endsAt: until } = activity;
  const left = until - at;
  if (choice.action === 'sleep') return left >= durations.nightNearlyOver ? { choice, until } : null;
  return choice.action === 'work' && left * 2 >= until - startedAt ? { choice, until } : null;
}

/** Minutes that are left of an interrupted action of this kind; 0 when there is none worth going on with. */
export function minutesSuspended({ suspended }: Character, action: 'sleep' | 'work', at: WorldMinute): number {
  const left = suspended?.choice.action === action ? suspended.until - at : 0;
  return left >= durations.lookAround ? left : 0;
}
