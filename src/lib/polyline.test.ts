import { expect, test } from 'vitest';
import { lengthOf, pointAlong } from './polyline';

const bend = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 20 },
];

test('a line is as long as its pieces', () => {
  expect(lengthOf(bend)).toBe(30);
  expect(lengthOf(bend.slice(0, 1))).toBe(0);
});

test('a point on a line is found by what was walked, and never beyond its ends', () => {
  const at = (units: number) => pointAlong(bend, units);
  expect([at(-5), at(4), at(10), at(15), at(99)]).toEqual([bend[0], { x: 4, y: 0 }, bend[1], { x: 10, y: 5 }, bend[2]]);
  expect(pointAlong([], 3)).toBeNull();
});
