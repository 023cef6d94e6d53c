import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyTown } from '@/testing/any-town';
import { randomHistory } from './history';
import { brokenLaws } from './laws';

test('no law is broken in five hundred random towns of 2 to 16 people, five hundred turns each', () => {
  fc.assert(
    fc.property(anyTown({ least: 2, most: 16 }), (traits) => {
      expect(brokenLaws(randomHistory(traits, 500))).toEqual([]);
    }),
    { numRuns: 500, seed: 1 },
  );
});
