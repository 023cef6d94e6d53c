import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, lengthOf, type Point } from '@/lib/polyline';
import { outsideOf, spotIn } from '../places';
import type { Place, WorldState } from '../state';
import { tinyWorld } from '../worlds/tiny';
import { gridTown } from './grid-town';
import { hasWalls, leadsThrough, onMap } from './walls';
import { type Spot, wayBetween } from './way-between';

const spotOf = (place: Place | undefined): Spot => {
  if (!place) throw new Error('No such place');
  return { ...spotIn('ways', 'someone', place), placeId: place.id };
};

const housesCrossed = (places: WorldState['places'], way: readonly Point[]) =>
  Object.values(places).filter(
    (place) => hasWalls(place) && way.some((point, i) => leadsThrough(place, way[i - 1] ?? point, point)),
  );

test('K03: one walks around a house, not through it', () => {
  const { places } = tinyWorld();
  const between = { x: -20, y: 30, placeId: null };
  const beyond = { x: 20, y: -30, placeId: null };
  const way = wayBetween(places, between, beyond);
  expect(housesCrossed(places, [between, beyond]).map(({ id }) => id)).toEqual(['east-house']);
  expect(housesCrossed(places, way)).toEqual([]);
  expect(way).toEqual([onMap(between), { x: -11, y: -11 }, onMap(beyond)]);
});

test('K03: one leaves a house by its door, and enters the other by its door', () => {
  const { places } = tinyWorld();
  const [home, cafe] = [places['east-house'], places.cafe];
  const way = wayBetween(places, spotOf(home), spotOf(cafe));
  if (!home || !cafe) throw new Error('The tiny world has both');
  expect(way[1]).toEqual(outsideOf(home));
  expect(way.at(-2)).toEqual(outsideOf(cafe));
  expect(way.at(-1)).toEqual(onMap(spotOf(cafe)));
});

test('K03: what has no roof is walked straight across', () => {
  const { places } = tinyWorld();
  expect(wayBetween(places, { x: 10, y: 60, placeId: 'meadow' }, { x: 30, y: 100, placeId: null })).toHaveLength(2);
});

const law = (houses: number, numRuns: number) => {
  const which = fc.integer({ min: 0, max: houses - 1 });
  const town = fc.record({ seed: fc.string(), from: which, to: which });
  return fc.assert(
    fc.property(town, ({ seed, from, to }) => {
      const places = gridTown(houses, seed);
      const [start, end] = [spotOf(places[`house-${from}`]), spotOf(places[`house-${to}`])];
      const there = wayBetween(places, start, end);
      const crossed = housesCrossed(places, there).map(({ id }) => id);
      expect(crossed.filter((id) => id !== start.placeId && id !== end.placeId)).toEqual([]);
      expect(lengthOf(wayBetween(places, end, start))).toBeCloseTo(lengthOf(there), 6);
      expect(lengthOf(there)).toBeGreaterThanOrEqual(distance(onMap(start), onMap(end)) - 1e-9);
    }),
    { numRuns },
  );
};

test('K03: any way leads through no house but those of its ends, is as long back as there, and never shorter than straight', () => {
  law(49, 60);
});

test('K03: nor does one across a big town, which is found leg by leg', () => {
  law(600, 15);
});

test('one who is walled in walks straight on', () => {
  const { places } = tinyWorld();
  const wall = (id: string, x: number, y: number, width: number, height: number): Place => ({
    ...spotless(places.cafe),
    ...{ id, x, y, width, height },
  });
  const around = [wall('n', 0, -20, 50, 10), wall('s', 0, 20, 50, 10), wall('w', -20, 0, 10, 50), wall('e', 20, 0, 10, 50)];
  const closed = Object.fromEntries(around.map((place) => [place.id, place]));
  expect(wayBetween(closed, { x: 0, y: 0, placeId: null }, { x: 100, y: 0, placeId: null })).toHaveLength(2);
});

function spotless(place: Place | undefined): Place {
  if (!place) throw new Error('No such place');
  return place;
}
