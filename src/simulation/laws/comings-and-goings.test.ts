import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyTown } from '@/testing/any-town';
import { restlessHistory } from './comings-and-goings';
import { brokenLaws } from './laws';

test('H01: no law is broken where characters come, change, go and come back in the middle of whatever happens', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyTown({ least: 3, most: 12 }), (traits) => {
      const history = restlessHistory(traits, 120);
      for (const { events } of history.moments) for (const { type } of events) seen.add(type);
      expect(brokenLaws(history)).toEqual([]);
    }),
    { numRuns: 8 },
  );
  for (const type of ['character-joined', 'character-edited', 'character-retired']) expect(seen.has(type), type).toBe(true);
});
