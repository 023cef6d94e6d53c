import { expect, test } from 'vitest';
import { lengthOf, type Point } from '@/lib/polyline';
import { outsideOf } from '../places';
import type { Place } from '../state';
import { detour } from './detour';
import { gridTown } from './grid-town';
import { type TownMap, townMapOf } from './town-map';

/** How many places were looked at to find the way. */
function lookedAt(map: TownMap, from: Point, to: Point): number {
  let places = 0;
  const within = (a: Point, b: Point): Place[] => {
    const found = map.within(a, b);
    places += found.length;
    return found;
  };
  detour({ ...map, within, detours: new Map() }, from, to);
  return places;
}

/** Rows of equal length, so that both towns have the same corner. */
const cornerOf = (rows: number) =>
  townMapOf(Object.fromEntries(Object.entries(gridTown(rows * rows)).map(([id, place]) => [id, { ...place, indoor: true }])));

test('K03: a way is looked for among the houses along it, however big the town is', () => {
  const [from, to] = [
    { x: -30, y: 20 },
    { x: 100, y: -30 },
  ];
  const small = lookedAt(cornerOf(5), from, to);
  expect(small).toBeGreaterThan(0);
  expect(lookedAt(cornerOf(50), from, to)).toBeLessThanOrEqual(small * 1.2);
});

test('a way that was found before is not looked for again', () => {
  const map = cornerOf(5);
  const [first, last] = [map.places[0], map.places.at(-1)];
  if (!first || !last) throw new Error('An empty town');
  const found = detour(map, outsideOf(first), outsideOf(last));
  const seen = detour({ ...map, within: () => [] }, outsideOf(first), outsideOf(last));
  expect(lengthOf(seen)).toBe(lengthOf(found));
  expect(map.detours.size).toBe(1);
});
