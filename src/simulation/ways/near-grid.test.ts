import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, type Point } from '@/lib/polyline';
import { nearGrid } from './near-grid';

const anyPoint: fc.Arbitrary<Point> = fc.record({
  x: fc.integer({ min: -40, max: 40 }).map((n) => n / 2),
  y: fc.integer({ min: -40, max: 40 }).map((n) => n / 2),
});

test('the grid names the pairs that a look at all pairs would find', () => {
  fc.assert(
    fc.property(fc.array(anyPoint, { maxLength: 30 }), (points) => {
      const grid = nearGrid(5, points.length);
      const pairs = points.flatMap((at, n) => grid.putAndSee(n, at).map((other) => `${other} ${n}`));
      const all = points.flatMap((a, i) => points.flatMap((b, j) => (i < j && distance(a, b) <= 5 ? [`${i} ${j}`] : [])));
      expect(pairs.sort()).toEqual(all.sort());
    }),
    { numRuns: 60 },
  );
});

test('a pair is named when it comes near, and again only when that is forgotten', () => {
  const grid = nearGrid(5, 2);
  const near = () => {
    grid.clear();
    return [...grid.putAndSee(0, { x: 0, y: 0 }), ...grid.putAndSee(1, { x: 3, y: 3 })];
  };
  expect([near(), near()]).toEqual([[0], []]);
  grid.forget();
  expect(near()).toEqual([0]);
});
