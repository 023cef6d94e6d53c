// A handful for every run; a thousand in small-towns.laws.test.ts and large-towns.laws.test.ts (npm run test:laws).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyTown } from '@/testing/any-town';
import { randomHistory } from './history';
import { brokenLaws } from './laws';

test('no law is broken in random towns, whatever is answered', () => {
  fc.assert(
    fc.property(anyTown({ least: 2, most: 12 }), (traits) => {
      expect(brokenLaws(randomHistory(traits, 120))).toEqual([]);
    }),
    { numRuns: 8 },
  );
});
