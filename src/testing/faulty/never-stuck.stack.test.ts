import { expect, test } from 'vitest';
import { brokenBy } from './judge';
import { liveFaulty } from './live-faulty';

const breakfast = 8 * 60 + 45;

test('H08: with a fifth of all answers faulty nobody stands still, as much is done, and the budget holds', {
  timeout: 180_000,
}, async () => {
  const life = { stopAt: breakfast, withinMs: 80_000 };
  const sound = await liveFaulty({ ...life, share: 0, perDay: 1000 });
  expect(sound.fallbacks).toEqual({});
  // Less than the sound life took: the town goes on by rule when it is spent.
  const faulty = await liveFaulty({ ...life, share: 0.2, perDay: (0.8 * sound.budget.used) / 1_000_000 });
  expect(Object.values(faulty.struck).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5);
  expect(faulty.fallbacks['model-budget-spent']).toBeGreaterThan(0);
  // A morning is some sixty actions, each of them 2 %, and its last ones are by rule, who writes no comments: the 95 % hold over days
  // (npm run bench:faults).
  expect(brokenBy(faulty, sound, 0.85)).toEqual([]);
});
