import { expect, test } from 'vitest';
import { partsOf } from './text-parts';

const tagsIn = (text: string) => partsOf(text).flatMap(({ tag, words }) => (tag ? [words] : []));

test('tags are found in both languages, and addresses and entities are not torn apart', () => {
  expect(tagsIn('Rain again #rain_day, #下雨 and (#tea)')).toEqual(['#rain_day', '#下雨', '#tea']);
  expect(tagsIn('See /page#part, a&#39;b, C#sharp, ## and #')).toEqual([]);
});

test('the pieces are the text', () => {
  for (const text of ['', '#a', 'a #b c', '#a#b', 'no tags']) {
    expect(
      partsOf(text)
        .map(({ words }) => words)
        .join(''),
    ).toBe(text);
  }
});
