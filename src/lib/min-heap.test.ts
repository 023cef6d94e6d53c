import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minHeap } from './min-heap';

test('a heap gives its values in the order of their keys, whatever was pushed and popped in between', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: -50, max: 50 }))), (steps) => {
      const heap = minHeap<number>();
      let expected: number[] = [];
      for (const key of steps) {
        if (key !== null) {
          heap.push(key, key);
          expected = [...expected, key].sort((a, b) => a - b);
        } else {
          expect(heap.pop()?.value).toBe(expected.shift());
        }
        expect(heap.size).toBe(expected.length);
        expect(heap.peek()?.key).toBe(expected[0]);
      }
    }),
  );
});
