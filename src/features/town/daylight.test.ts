import { expect, it } from 'vitest';
import { darkness } from './daylight';

it('is light at noon and dark at midnight, with a dusk and a dawn between', () => {
  expect(darkness(720)).toBe(0);
  expect(darkness(0)).toBe(1);
  expect(darkness(1439)).toBe(1);
  expect(darkness(360)).toBeCloseTo(0.5);
  expect(darkness(1185)).toBeCloseTo(0.5);
});
