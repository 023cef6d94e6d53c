import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstOf, type Interval, type IntervalTree, overlapping, withInterval, withoutInterval } from './interval-tree';

const treeOf = (intervals: readonly Interval[]) =>
  intervals.reduce<IntervalTree<Interval>>((tree, interval) => withInterval(tree, interval), null);

const anyIntervals = fc
  .array(fc.record({ start: fc.nat(500), minutes: fc.integer({ min: 1, max: 90 }) }), { maxLength: 60 })
  .map((all) => all.map(({ start, minutes }, i): Interval => ({ id: `e${i}`, start, end: start + minutes })));
const anyTime = fc.record({ start: fc.nat(600), minutes: fc.integer({ min: 1, max: 200 }) });

const inOrder = (intervals: Interval[]) => intervals.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
const scan = (intervals: readonly Interval[], time: { start: number; end: number }) =>
  inOrder(intervals.filter((one) => !(one.end <= time.start || one.start >= time.end)));

test('G07: what overlaps a time is what a full scan finds, also after entries were taken out again', () => {
  fc.assert(
    fc.property(anyIntervals, anyTime, fc.array(fc.nat(59), { maxLength: 20 }), (intervals, { start, minutes }, gone) => {
      const time = { start, end: start + minutes };
      const full = treeOf(intervals);
      expect(overlapping(full, time)).toEqual(scan(intervals, time));
      const left = intervals.filter((_, i) => !gone.includes(i));
      const taken = gone.flatMap((i) => intervals[i] ?? []);
      const rest = taken.reduce((tree, one) => withoutInterval(tree, one), full);
      expect(overlapping(rest, time)).toEqual(scan(left, time));
      expect(firstOf(rest)).toEqual(inOrder(left)[0] ?? null);
      expect(overlapping(full, time)).toEqual(scan(intervals, time));
    }),
    { numRuns: 60 },
  );
});

test('G07: among 10,000 entries a look touches few nodes: O(log n + k)', () => {
  const touched = { nodes: 0 };
  const counted = (id: number): Interval => ({
    id: `e${id}`,
    get start() {
      touched.nodes++;
      return id * 60;
    },
    end: id * 60 + 60,
  });
  const tree = treeOf(Array.from({ length: 10_000 }, (_, id) => counted(id)));
  touched.nodes = 0;
  expect(overlapping(tree, { start: 300_030, end: 300_090 }).map(({ id }) => id)).toEqual(['e5000', 'e5001']);
  expect(touched.nodes).toBeLessThan(150);
});
