import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitsPerGrapheme } from '@/contracts/inputs/text-input';
import { graphemeLength, isCleanText } from '@/lib/text';
import { fitText } from './fit-text';

test('whatever a model says becomes text that may be stored', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 2, max: 50 }), (text, max) => {
      const fitting = fitText(text, { max });
      expect(isCleanText(fitting)).toBe(true);
      expect(fitting.length).toBeGreaterThan(0);
      expect(graphemeLength(fitting)).toBeLessThanOrEqual(max);
      expect(fitting.length).toBeLessThanOrEqual(max * unitsPerGrapheme);
    }),
    { numRuns: 500 },
  );
});

test('P: text limit: what people count as characters is what counts, and no emoji is cut in two', () => {
  expect(fitText('👩🏽‍🌾'.repeat(10), { max: 10 })).toBe('👩🏽‍🌾'.repeat(10));
  expect(fitText('👩🏽‍🌾'.repeat(11), { max: 10 })).toBe(`${'👩🏽‍🌾'.repeat(9)}…`);
});

test('ordinary text stays as it is, and nothing at all becomes a pause', () => {
  expect(fitText('早上好 👩🏽‍🌾\nwarm bread', { max: 1000 })).toBe('早上好 👩🏽‍🌾\nwarm bread');
  expect(fitText('\u0000 \u202E', { max: 1000 })).toBe('…');
});
