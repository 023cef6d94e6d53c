import { expect, test } from 'vitest';
import { regionOf } from './set-avatar';

const whole = { x: 0, y: 0, width: 1, height: 1 };

test('C02: of a picture that is no square the middle is taken, and never a pixel beyond its edge', () => {
  expect(regionOf({ width: 300, height: 200 }, whole)).toEqual({ left: 50, top: 0, width: 200, height: 200 });
  expect(regionOf({ width: 200, height: 300 }, { x: 0, y: 0.9, width: 1, height: 0.5 })).toEqual({
    ...{ left: 25, top: 150 },
    ...{ width: 150, height: 150 },
  });
  expect(regionOf({ width: 1, height: 1 }, { x: 1, y: 1, width: 0.01, height: 0.01 })).toEqual({
    left: 0,
    top: 0,
    width: 1,
    height: 1,
  });
});
