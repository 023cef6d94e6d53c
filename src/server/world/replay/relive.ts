import type { WorldState } from '@/simulation/state';
import { minutesPerDay } from '@/simulation/world-time';
import { type RecordedAnswer, runTurns, type TimedEvent } from '../run-turns';

/** What happens from `start` on with these answers and today's rules, a day at a time, up to world minute `until` or the first missing answer. */
export function* relive(start: WorldState, tape: ReadonlyMap<string, RecordedAnswer>, until: number): Generator<TimedEvent> {
  let state = start;
  for (let allowedUntil: number = state.minute; ; ) {
    const result = runTurns(state, tape, { allowedUntil, stopAt: null, steps: null });
    yield* result.events;
    state = result.state;
    if (result.blockedBy === 'pace') {
      if (allowedUntil >= until) return;
      allowedUntil = Math.min(until, allowedUntil + minutesPerDay);
    } else if (result.events.length === 0) return;
  }
}
