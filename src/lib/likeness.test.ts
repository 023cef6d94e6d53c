import { expect, test } from 'vitest';
import { jaccard, plainText, trigrams } from './likeness';

const alike = (a: string, b: string) => jaccard(trigrams(a), trigrams(b));

test('case, width, spaces and punctuation are no difference, in both languages', () => {
  expect(plainText('  Hello,  WORLD — ＡＢＣ！ ')).toBe('helloworldabc');
  expect(alike('The soup is good today!', 'the soup, is GOOD today')).toBe(1);
  expect(alike('今天的汤很好喝。', '今天的汤，很好喝！')).toBe(1);
});

test('the index is the share of common runs, whichever text comes first', () => {
  expect(alike('abcd', 'bcde')).toBeCloseTo(1 / 3);
  expect(alike('bcde', 'abcd')).toBeCloseTo(1 / 3);
  expect(alike('abc', 'xyz')).toBe(0);
});

test('texts of fewer than three signs are alike only when they are the same, and empty ones never', () => {
  expect(alike('好的', '好的')).toBe(1);
  expect(alike('ok', 'no')).toBe(0);
  expect(alike('', '!?')).toBe(0);
});
