import { expect, test } from 'vitest';
import { isOpen, spotIn } from './places';
import { worldMinuteOf } from './world-time';
import { tinyWorld } from './worlds/tiny';

const cafe = tinyWorld().places.cafe;

test('hours hold over midnight, and their end is closed', () => {
  if (!cafe) throw new Error('The tiny world has a café');
  const bar = { ...cafe, hours: { opensAt: 1200, closesAt: 120 } };
  const isOpenAt = (hour: number, minute = 0) => isOpen(bar, worldMinuteOf(2, hour, minute));
  expect([isOpenAt(19, 59), isOpenAt(20), isOpenAt(0), isOpenAt(1, 59), isOpenAt(2)]).toEqual([false, true, true, true, false]);
  expect(isOpen({ ...cafe, hours: null }, worldMinuteOf(2, 3))).toBe(true);
});

test('a character’s spot lies within the place and is always the same', () => {
  if (!cafe) throw new Error('The tiny world has a café');
  const spot = spotIn('seed', 'someone', cafe);
  expect(spotIn('seed', 'someone', cafe)).toEqual(spot);
  expect(Math.abs(spot.x - cafe.x)).toBeLessThanOrEqual(cafe.width / 2);
  expect(Math.abs(spot.y - cafe.y)).toBeLessThanOrEqual(cafe.height / 2);
});
