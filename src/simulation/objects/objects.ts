// What stands in places: found by where one is, never by looking through the town.

import type { Point } from '@/lib/polyline';
import { distance } from '@/lib/polyline';
import { peopleIn } from '../cast';
import { objects as rules } from '../constants';
import { placeOf } from '../places';
import { peopleOutdoors } from '../senses';
import type { Character, Place, WorldState } from '../state';
import { positionNow } from '../ways/position';
import { townMapOf } from '../ways/town-map';
import type { PlaceObject } from './place-object';

/** A thing with the place it stands in. */
export type Found = { object: PlaceObject; place: Place };

/** Under a roof everything in the place; out of doors what stands out of doors within 30 units, nearest first. */
export function objectsInReach(world: WorldState, character: Character): Found[] {
  const place = placeOf(world, character);
  if (place?.indoor) return objectsOf(place).map((object) => ({ object, place }));
  const here = positionNow(world, character);
  return placesAround(world, here)
    .flatMap((open) => objectsOf(open).map((object) => ({ object, place: open })))
    .filter(({ object }) => distance(here, object) <= rules.reach)
    .sort((a, b) => distance(here, a.object) - distance(here, b.object) || (a.object.id < b.object.id ? -1 : 1));
}

/** Somebody is at it: one thing serves one at a time. */
export function isTaken(world: WorldState, { object, place }: Found): boolean {
  // Out of doors one may stand as far away as one can reach.
  const near = place.indoor ? peopleIn(world, place.id) : peopleOutdoors(world, object, rules.reach);
  return near.some(({ activity }) => activity?.choice.action === 'use-object' && activity.choice.objectId === object.id);
}

const objectsOf = (place: Place): readonly PlaceObject[] => place.objects ?? [];

/** Places under the open sky that may hold something within reach. */
function placesAround(world: WorldState, { x, y }: Point): Place[] {
  const [least, most] = [
    { x: x - rules.reach, y: y - rules.reach },
    { x: x + rules.reach, y: y + rules.reach },
  ];
  return townMapOf(world.places)
    .within(least, most)
    .filter((place) => !place.indoor);
}
