// What a character can see and what it knows the way to: the ground of its scene and of its offers.
import { appointmentsOf } from './agenda/appointments';
import { isCalledTo } from './alarm';
import { isAsleep, peopleIn } from './cast';
import { reach } from './constants';
import { planOf } from './day-plan';
import { distance, isOutdoors, placesOf, servesNow } from './places';
import type { Character, Place, WorldState } from './state';
import { outdoorsAround } from './world-index';

/** Nearest first: those in the same place, and those within 30 units with no wall between. */
export function peopleNear(world: WorldState, character: Character): Character[] {
  const here = character.placeId === null ? [] : peopleIn(world, character.placeId);
  const around = isOutdoors(world, character) ? peopleOutdoors(world, character, reach.people) : [];
  const all = new Map([...here, ...around].map((other) => [other.id, other]));
  all.delete(character.id);
  return [...all.values()].sort((a, b) => distance(character, a) - distance(character, b) || (a.id < b.id ? -1 : 1));
}

/** Those under the open sky within so many map units of a point, in no order. */
export function peopleOutdoors(world: WorldState, point: { x: number; y: number }, within: number): Character[] {
  return outdoorsAround(world, point, within)
    .flatMap((id) => world.characters[id] ?? [])
    .filter((other) => distance(point, other) <= within);
}

/** Near enough for words: in the same place, or within 10 units out of doors. */
export function areTogether(world: WorldState, a: Character, b: Character): boolean {
  if (a.placeId !== null && a.placeId === b.placeId) return true;
  return isOutdoors(world, a) && isOutdoors(world, b) && distance(a, b) <= reach.earshot;
}

/** Why this character cannot say something to the other now; null when it can. */
export function whyNotAddress(world: WorldState, character: Character, otherId: string): string | null {
  const other = world.characters[otherId];
  if (!other || otherId === character.id) return 'unknown-person';
  if (other.activity?.choice.action === 'move' || !areTogether(world, character, other)) return 'not-here';
  return isAsleep(other) ? 'asleep' : null;
}

/** Nearest first: the five nearest within 50 units, and wherever they are, home, work, where plan and agenda lead, where food is served and where one is called to. */
export function placesKnown(world: WorldState, character: Character): Place[] {
  const all = placesOf(world).sort(byDistance(character));
  const near = all.filter((place) => distance(character, place) <= reach.places).slice(0, reach.placesShown);
  const meant = [...planOf(character), ...appointmentsOf(world, character)].map(({ placeId }) => placeId);
  const known = new Set([character.homeId, character.workplaceId, ...meant]);
  const isNeeded = (place: Place) => isCalledTo(character, place, world.minute);
  return all.filter((place) => near.includes(place) || known.has(place.id) || servesNow(place, world.minute) || isNeeded(place));
}

/** Stable, so ties stay in order of id. */
function byDistance(from: { x: number; y: number }) {
  return (a: { x: number; y: number }, b: { x: number; y: number }) => distance(from, a) - distance(from, b);
}
