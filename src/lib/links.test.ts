import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linksIn } from './links';

const words = (text: string) => linksIn(text).map((link) => link.words);

test('P: link preview: addresses are found in both languages without the punctuation around them', () => {
  expect(words('See https://kith.example/a?b=c#d. And (https://en.wikipedia.example/wiki/Tea_(drink))!')).toEqual([
    'https://kith.example/a?b=c#d',
    'https://en.wikipedia.example/wiki/Tea_(drink)',
  ]);
  expect(words('看这里https://a.example/茶，还有「http://b.example」。')).toEqual(['http://b.example']);
  expect(words('看这里 https://a.example/茶，很好')).toEqual(['https://a.example/茶']);
});

test('P: link preview: what is no address of the web is left as it is', () => {
  expect(
    words('javascript:alert(1) ftp://a.example http://localhost/ https://me:pw@a.example mail@a.example https:// xhttps://a.b'),
  ).toEqual([]);
});

test('the words stand in the text where they are said to, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.webUrl(), fc.string({ unit: 'grapheme' }), (before, url, after) => {
      const text = `${before} ${url} ${after}`;
      for (const link of linksIn(text)) expect(text.slice(link.at, link.at + link.words.length)).toBe(link.words);
    }),
  );
});
