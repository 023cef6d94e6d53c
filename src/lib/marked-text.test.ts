import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markBeingWritten, namesMeant, partsOf, possibleNames, tagsOf } from './marked-text';

const known = new Set(['luna', 'xiao_hong', '小红帽', 'ada.l', 'bob']);
const isName = (key: string) => known.has(key);
const mentionsIn = (text: string) => partsOf(text, isName).flatMap(({ kind, words }) => (kind === 'mention' ? [words] : []));

test('D09: tags are found in English and in Chinese, with full-width signs, accents and emoji', () => {
  expect(tagsOf('Rain again #rain_day, #下雨 and (#tea)')).toEqual(['rain_day', '下雨', 'tea']);
  expect(tagsOf('今天#下雨，真的＃下雨＃很大')).toEqual(['下雨']);
  expect(tagsOf('#Café #cafe\u0301 #CAFÉ')).toEqual(['café']);
  expect(tagsOf('#नमस्ते #☕️time #👩‍🍳')).toEqual(['नमस्ते', '☕️time', '👩‍🍳']);
});

test('D09: addresses, entities, numbers and lonely signs are no tags and are not torn apart', () => {
  expect(tagsOf('See /page#part, a&#39;b, C#sharp, ## and #, we are #1, https://a.example/x#part, keycap #️⃣')).toEqual([]);
  const parts = partsOf('Look (https://a.example/@luna?x=#y).', isName);
  expect(parts.filter(({ kind }) => kind !== 'words')).toMatchObject([
    { kind: 'address', words: 'https://a.example/@luna?x=#y' },
  ]);
});

test('P: @mention: names are found before punctuation and before Chinese words, in either width and case', () => {
  expect(mentionsIn('@luna, @Luna! (@ＬＵＮＡ) ＠luna')).toEqual(['@luna', '@Luna', '@ＬＵＮＡ', '＠luna']);
  expect(mentionsIn('你好@luna你在吗？问问@小红帽今天去不去')).toEqual(['@luna', '@小红帽']);
  expect(mentionsIn('Ask @ada.l. Or @bob... or @xiao_hong-')).toEqual(['@ada.l', '@bob', '@xiao_hong']);
});

test('P: @mention: mail addresses, paths and the names of others are no mentions', () => {
  expect(mentionsIn('mail me@luna.example or a.b@luna, x/@luna, @@luna, @lunatic, @lun, @')).toEqual([]);
  expect(namesMeant('@luna @LUNA @nobody', isName)).toEqual(['luna']);
  expect(possibleNames('@luna你好')).toEqual(['luna你好', 'luna你', 'luna']);
});

test('P: @mention: a name that is being written is found before the caret, in every script, and an address is none', () => {
  const written = ['Hi @lu', '你好@小红', '＠l', '@', 'Hi @lu ', 'me@lu', 'x @@lu'].map(markBeingWritten);
  expect(written.map((mark) => mark?.prefix ?? null)).toEqual(['lu', '小红', 'l', null, null, null, null]);
});

test('P: #hashtag: a tag that is being written is found before the caret; a second sign and a space end it', () => {
  const written = ['Wet #ra', '今天#下', '＃雨', '#', '#rain ', '#rain#', 'C#a', 'a/#b'].map(markBeingWritten);
  const tag = (prefix: string) => ({ kind: 'tag', prefix });
  expect(written).toEqual([tag('ra'), tag('下'), tag('雨'), null, null, null, null, null]);
});

test('the pieces are the text, whatever it is', () => {
  const pieces = fc.constantFrom('@', '#', '＃', 'luna', '小红帽', '.', ' ', 'https://', 'a', '1', '👋🏽', '\n', '/');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces).map((some) => some.join('')),
      ),
      (text) => {
        const parts = partsOf(text, isName);
        expect(parts.map(({ words }) => words).join('')).toBe(text);
        for (const { at, words } of parts) expect(text.slice(at, at + words.length)).toBe(words);
      },
    ),
  );
});
