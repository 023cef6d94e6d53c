import { isAsleep } from './cast';
import { startingDay } from './day-plan';
import type { WorldEvent } from './event';
import type { WorldState } from './state';
import { wokeUp } from './woke-up';
import { indexOf } from './world-index';

/** The morning of those whom an alarm woke in the night and who never got back to sleep: the day begins when they were to wake. */
export function lateMornings(world: WorldState): WorldEvent[] {
  return [...indexOf(world).suspended].sort().flatMap((id): WorldEvent[] => {
    const character = world.characters[id];
    if (!character) return [];
    const { suspended, activity, planDay } = character;
    if (suspended?.choice.action !== 'sleep' || suspended.until > world.minute) return [];
    if (planDay >= startingDay(character, suspended.until)) return [];
    // One who owes an answer was asked for it already: the plan comes at the turn after.
    if (!activity || isAsleep(character)) return [];
    return [wokeUp(character, startingDay(character, world.minute))];
  });
}
