import { expect, test } from 'vitest';
import type { AuthorView } from '@/contracts/views/people';
import { sentenceOf } from './words';

const author = (nickname: string, isAi = false): AuthorView => ({
  ...{ id: nickname, username: nickname.toLowerCase(), nickname, avatarUrl: null, isCharacter: isAi, isAi },
});
const [ada, luna, cleo] = [author('Ada'), author('Luna', true), author('Cleo')];

const told = (actors: AuthorView[], actorsCount: number, language: 'en' | 'zh') =>
  sentenceOf(language, { kind: 'like', actors, actorsCount, commentId: null, detail: null });

test.each([
  [[ada], 1, 'Ada liked your post', 'Ada赞了你的动态'],
  [[ada, luna], 2, 'Ada and Luna (AI) liked your post', 'Ada和Luna（AI）赞了你的动态'],
  [[ada], 2, 'Ada and 1 other liked your post', 'Ada和另外1人赞了你的动态'],
  [[ada, luna, cleo], 3, 'Ada and 2 others liked your post', 'Ada等3人赞了你的动态'],
  [[luna, ada], 12, 'Luna (AI) and 11 others liked your post', 'Luna（AI）等12人赞了你的动态'],
  [[], 2, 'Somebody liked what you wrote', '有人赞了你写的内容'],
])('a notice of %j names one, names two, and counts more as each language does', (actors, count, english, chinese) => {
  expect(told(actors, count, 'en')).toBe(english);
  expect(told(actors, count, 'zh')).toBe(chinese);
});
