// What a character can see and whom it can speak to: the ground of its scene and of its offers.
import { distance, type Point } from '@/lib/polyline';
import { isAsleep, peopleIn } from './cast';
import { reach } from './constants';
import { isPresent } from './conversations';
import { isOutdoors } from './places';
import { openConversationOf } from './schedule';
import type { Character, Conversation, WorldState } from './state';
import { gapBetween, isOnFoot, positionNow } from './ways/position';
import { townMapOf } from './ways/town-map';
import { housesBetween } from './ways/walls';
import { outdoorsAround } from './world-index';

/** Nearest first: those in the same place, and those within 30 units with no wall between, walkers where they are now. */
export function peopleNear(world: WorldState, character: Character): Character[] {
  const here = character.placeId === null ? [] : peopleIn(world, character.placeId);
  const around = isOutdoors(world, character) ? peopleInSight(world, positionNow(world, character)) : [];
  const others = new Map([...here, ...around].map((other) => [other.id, { other, gap: gapBetween(world, character, other) }]));
  others.delete(character.id);
  return [...others.values()].sort((a, b) => a.gap - b.gap || (a.other.id < b.other.id ? -1 : 1)).map(({ other }) => other);
}

function peopleInSight(world: WorldState, here: Point): Character[] {
  const map = townMapOf(world.places);
  const inSight = (other: Character) => housesBetween(map, here, positionNow(world, other)).length === 0;
  return peopleOutdoors(world, here, reach.people).filter(inSight);
}

/** Those under the open sky within so many map units of a point, in no order. */
export function peopleOutdoors(world: WorldState, point: Point, within: number): Character[] {
  return outdoorsAround(world, point, within)
    .flatMap((id) => world.characters[id] ?? [])
    .filter((other) => distance(point, positionNow(world, other)) <= within);
}

/** Conversations of others that go on in the same place. */
export function talksIn(world: WorldState, { id, placeId }: Character): Conversation[] {
  if (placeId === null) return [];
  const here = peopleIn(world, placeId).flatMap((other) => openConversationOf(world, other) ?? []);
  return [...new Set(here)].filter((talk) => !isPresent(talk, id));
}

/** Near enough for words: in the same place, or within 10 units out of doors. */
export function areTogether(world: WorldState, a: Character, b: Character): boolean {
  if (a.placeId !== null && a.placeId === b.placeId) return true;
  return isOutdoors(world, a) && isOutdoors(world, b) && gapBetween(world, a, b) <= reach.earshot;
}

/** Why this character cannot say something to the other now; null when it can. */
export function whyNotAddress(world: WorldState, character: Character, otherId: string): string | null {
  const other = world.characters[otherId];
  if (!other || otherId === character.id) return 'unknown-person';
  if (isOnFoot(other) || !areTogether(world, character, other)) return 'not-here';
  return isAsleep(other) ? 'asleep' : null;
}
