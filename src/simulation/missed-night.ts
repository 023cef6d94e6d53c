import { endingDay, isAfterNight, owesDayMemory, startingDay } from './day-plan';
import type { WorldEvent } from './event';
import type { Character, WorldState } from './state';
import { wokeUp } from './woke-up';
import { plainDayMemory } from './wording';

/** For one who was awake all night: the day is remembered by rule, and the next one begins, so that each comes once for everyone. */
export function missedNight(world: WorldState, character: Character): WorldEvent[] {
  if (!isAfterNight(character, world.minute)) return [];
  const { id: characterId } = character;
  const events: WorldEvent[] = [];
  if (owesDayMemory(character, world.minute)) {
    const day = endingDay(character, world.minute);
    events.push({ type: 'day-remembered', characterId, day, text: plainDayMemory(world.language, character) });
  }
  const day = startingDay(character, world.minute);
  if (character.planDay < day && !character.mustPlan) events.push(wokeUp(character, day));
  return events;
}
