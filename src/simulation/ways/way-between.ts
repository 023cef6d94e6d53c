import { distance, lengthOf, type Point } from '@/lib/polyline';
import { outsideOf } from '../places';
import type { Place, WorldState } from '../state';
import { detour } from './detour';
import { townMapOf } from './town-map';
import { hasWalls, houseAt, onMap } from './walls';

/** A point of the map, and the place that it lies in, null out of doors between places. */
export type Spot = Point & { placeId: string | null };

/**
 * The way on foot, both ends included, in map units to one decimal: out of a house by its door, around houses, into a house by its door.
 * Places without a roof are walked straight across.
 */
export function wayBetween(places: WorldState['places'], from: Spot, to: Spot): Point[] {
  const start = onMap(from);
  const end = onMap(to);
  const outside = detour(townMapOf(places), doorOf(places[from.placeId ?? '']) ?? start, doorOf(places[to.placeId ?? '']) ?? end);
  return [start, ...outside, end].filter((point, i, way) => i === 0 || distance(point, way[i - 1] ?? point) > 0);
}

/** Map units on foot to the middle of a place: near enough for plans, and many who start at the same door share the way. */
export const unitsTo = (places: WorldState['places'], from: Spot, { id, x, y }: Place): number =>
  lengthOf(wayBetween(places, from, { x, y, placeId: id }));

/** Where one who is stopped on its way stands: before the door, if it was still inside or already. */
export function standingAt(places: WorldState['places'], point: Point): Point {
  const house = houseAt(townMapOf(places), point);
  return house ? outsideOf(house) : point;
}

const doorOf = (place: Place | undefined): Point | null => (place && hasWalls(place) ? onMap(outsideOf(place)) : null);
