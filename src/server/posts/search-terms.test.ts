import { describe, expect, test } from 'vitest';
import { termsOf, termsToFind } from './search-terms';

const isFound = (text: string, query: string) => {
  const terms = termsOf(text);
  return termsToFind(query).every((term) => terms.includes(term));
};

describe('a text is found', () => {
  test.each([
    ['The cafés were raining in', 'rain'],
    ['Walking by the river', 'WALK rivers'],
    ['今天下雨了，咖啡很暖', '下雨'],
    ['今天下雨了，咖啡很暖', '暖'],
    ['今天下雨了，咖啡很暖', '咖啡 下雨'],
    ['Coffee with 小红 at ten', '小红 coffee'],
    ['New bread #Morning_Market today', '#morning_market'],
    ['早市 #早市 很热闹', '#早市'],
    ['ＡＢＣ full width', 'abc'],
  ])('%j by %j', (text, query) => {
    expect(isFound(text, query)).toBe(true);
  });

  test.each([
    ['今天下雨了', '雨下'],
    ['Bread at the market', '#market'],
    ['Bread at the market', 'bread butter'],
  ])('%j, but not by %j', (text, query) => {
    expect(isFound(text, query)).toBe(false);
  });
});

test('signs that are no words are nothing to look for', () => {
  expect(termsToFind(' !?… 🙂 ')).toEqual([]);
  expect(termsOf('')).toEqual([]);
});

test('each term stands once, and a word without end is cut', () => {
  expect(termsOf('rain rain RAIN')).toEqual(['rain']);
  expect(termsOf('x'.repeat(10_000))[0]).toHaveLength(40);
});
