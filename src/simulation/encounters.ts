import { charactersOf, isAsleep } from './cast';
import { coolDowns } from './constants';
import { isRested } from './cool-down';
import { roll } from './dice';
import type { WorldEvent } from './event';
import type { Character, WorldState } from './state';

/** Those who just came in and those who are there and awake notice each other by dice, each pair once; both get an event. */
export function encounters(world: WorldState, arrivedIds: readonly string[]): WorldEvent[] {
  const events: WorldEvent[] = [];
  const everybody = charactersOf(world);
  everybody.forEach((a, i) => {
    for (const b of everybody.slice(i + 1)) {
      if (!arrivedIds.includes(a.id) && !arrivedIds.includes(b.id)) continue;
      if (!canMeet(world, a, b)) continue;
      if (roll(world.seed, 'encounter', a.id, b.id, world.minute) >= world.settings.encounterChance) continue;
      const { placeId } = a;
      events.push({ type: 'encountered', characterId: a.id, otherId: b.id, placeId });
      events.push({ type: 'encountered', characterId: b.id, otherId: a.id, placeId });
    }
  });
  return events;
}

function canMeet(world: WorldState, a: Character, b: Character): boolean {
  if (a.placeId === null || a.placeId !== b.placeId || isAsleep(a) || isAsleep(b)) return false;
  return isRested(a, `encounter:${b.id}`, coolDowns.meetSame, world.minute);
}
