// What an alarm or a meeting interrupted and what of it may be gone on with.
import type { ActionKind, ChoiceOf } from './answer';
import { durations, meeting } from './constants';
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

/** The walk that a meeting on the way interrupted, while it makes sense to go on with it. */
export function walkSuspended({ suspended }: Character, at: WorldMinute): ChoiceOf<'move'> | null {
  if (suspended?.choice.action !== 'move') return null;
  return at <= suspended.until + meeting.goesOnWithin ? suspended.choice : null;
}

/** Does one who begins this still mean to go on with that? A look around and a word give nothing up, and a night ends with its morning only. */
export function keepsSuspended(suspended: Character['suspended'], begun: ActionKind): boolean {
  if (!suspended || begun === 'look-around') return true;
  const { action } = suspended.choice;
  return action === 'move' ? words.has(begun) : action === 'sleep' && begun !== 'sleep';
}

const words: ReadonlySet<ActionKind> = new Set<ActionKind>(['greet', 'talk', 'join-talk', 'give']);

/** Minutes that are left of an interrupted action of this kind; 0 when there is none worth going on with. */
export function minutesSuspended({ suspended }: Character, action: 'sleep' | 'work', at: WorldMinute): number {
  const left = suspended?.choice.action === action ? suspended.until - at : 0;
  return left >= durations.lookAround ? left : 0;
}
