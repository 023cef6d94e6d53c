import { expect, test } from 'vitest';
import type { WorldEvent } from '@/simulation/event';
import { doing, stage } from '@/simulation/worlds/stage';
import { ada, ben, chen } from '@/simulation/worlds/tiny';
import { countsOf, gini, nightShare, reciprocity } from './graph';
import { distinctPairs, exactDuplicates, nearDuplicates, textsOf } from './texts';
import { shareOfDepth, threadsOf } from './threads';

const id = (n: number) => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;
const at = (minute: number, event: WorldEvent) => ({ minute, event });
const posted = (characterId: string, n: number, text = `Post number ${n}`): WorldEvent => ({
  type: 'post-published',
  characterId,
  postId: id(n),
  text,
  placeId: null,
});
const commented = (characterId: string, n: number, postId: string, authorId: string | null): WorldEvent => ({
  type: 'post-commented',
  characterId,
  postId,
  commentId: id(n),
  text: `Comment ${n}`,
  authorId,
});
const liked = (characterId: string, authorId: string): WorldEvent => ({
  type: 'post-liked',
  characterId,
  postId: id(1),
  authorId,
});

test('exact and near duplicates are counted once for each text that repeats an earlier one', () => {
  const texts = [
    'The river has risen by a hand.',
    'The river has risen by a hand.',
    'The river has risen by a hand!',
    'Snow at last.',
  ];
  expect(exactDuplicates(texts)).toBe(0.25);
  expect(nearDuplicates(texts)).toBe(0.5);
  expect(exactDuplicates([])).toBe(0);
});

test('distinct pairs fall with repetition, in words and in Chinese signs', () => {
  expect(distinctPairs(['one two three'])).toBe(1);
  expect(distinctPairs(['one two three', 'one two four'])).toBe(0.75);
  expect(distinctPairs(['今天很好', '今天不好'])).toBeCloseTo(5 / 6);
  expect(distinctPairs(['a b', 'a b', 'c d'], 2)).toBe(0.5);
});

test('texts are taken by kind, in their order', () => {
  const events = [at(1, posted(ada, 1, 'A')), at(2, commented(ben, 2, id(1), ada)), at(3, posted(ben, 3, 'B'))];
  expect(textsOf(events, ['post-published'])).toEqual(['A', 'B']);
  expect(textsOf(events, ['post-commented'])).toEqual(['Comment 2']);
});

test('a comment is one deep, an answer to it two', () => {
  const answer = {
    action: 'check-comments',
    replies: [{ postId: id(1), commentId: id(2), text: 'Comment 4' }],
  } as const;
  const finished = doing(stage(), ada, { ...answer, replies: [...answer.replies] }, 10).events.filter(
    ({ type }) => type === 'action-finished',
  );
  const events = [
    posted(ada, 1),
    posted(ben, 9),
    commented(ben, 2, id(1), ada),
    commented(chen, 3, id(9), ben),
    ...finished,
    commented(ada, 4, id(1), null),
  ].map((event) => at(1, event));
  const threads = threadsOf(events);
  expect(threads).toMatchObject({ posts: 2, comments: 3, depths: [2, 1] });
  expect(shareOfDepth(threads, 2)).toBe(0.5);
  expect(shareOfDepth(threads, 3)).toBe(0);
});

test('reciprocity is the share of a day’s ties that go both ways; another day is another graph', () => {
  const events = [at(600, liked(ada, ben)), at(700, liked(ben, ada)), at(800, liked(ada, chen)), at(900, liked(ada, chen))];
  expect(reciprocity(events)).toBeCloseTo(2 / 3);
  expect(reciprocity([at(600, liked(ada, ben)), at(600 + 1440, liked(ben, ada))])).toBe(0);
  expect(reciprocity([at(1, commented(ada, 5, id(1), null))])).toBe(0);
});

test('the Gini coefficient is 0 where all have the same and near 1 where one has all', () => {
  expect(gini([3, 3, 3])).toBe(0);
  expect(gini([0, 0, 0, 12])).toBe(0.75);
  expect(gini([0, 0])).toBe(0);
});

test('counts include those who did nothing, and the night is from midnight to six', () => {
  const events = [at(100, posted(ada, 1)), at(400, posted(ada, 2)), at(1500, posted(ben, 3))];
  expect(countsOf(events, [ada, ben, chen], 'post-published')).toEqual([2, 1, 0]);
  expect(nightShare(events, ['post-published'])).toBeCloseTo(2 / 3);
});
