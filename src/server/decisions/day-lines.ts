// The day as one looks back on it in the evening, from one's own events.
import type { QuestionOf } from '@/minds/question';
import type { WorldEvent } from '@/simulation/event';
import { nameOf, noteOf, openNote } from '@/simulation/recent';
import type { WorldState } from '@/simulation/state';
import { clockText, worldMinute } from '@/simulation/world-time';

type Line = QuestionOf<'day-memory'>['day'][number];

const mostLines = 40;

/** What was done and lived through, oldest first. What was broken off, and mere waiting, is not worth a line. */
export function dayLines(state: WorldState, events: readonly { minute: number; event: WorldEvent }[]): Line[] {
  return events
    .flatMap(({ minute, event }): Line[] => {
      const clock = clockText(worldMinute.parse(minute));
      if (event.type === 'action-finished' && !event.interrupted && event.choice.action !== 'wait')
        return [{ clock, action: event.choice.action, note: openNote(event.choice.action, noteOf(state, event)) }];
      if (event.type === 'encountered') return [{ clock, action: 'encounter', note: nameOf(state, event.otherId) }];
      if (event.type === 'line-said' && event.turn !== null) return [{ clock, action: 'say', note: event.text }];
      return [];
    })
    .slice(-mostLines);
}

/** A day begins with waking: what came before is over. */
export function sinceWaking<E extends { event: WorldEvent }>(events: readonly E[]): E[] {
  return events.slice(events.findLastIndex(({ event }) => event.type === 'woke-up') + 1);
}

/** The kinds of event that are read for a day. */
export const dayEvents = [
  'woke-up',
  'action-finished',
  'encountered',
  'line-said',
] as const satisfies readonly WorldEvent['type'][];
