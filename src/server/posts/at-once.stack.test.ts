// Many deeds on one post at the same moment, from several processes: whatever order they happen in, rows and counters agree.
import { expect, test } from 'vitest';
import { aPerson, aPost } from '@/testing/builders';
import { type CallerUser, caller } from '@/testing/call';
import { aCrowd } from '@/testing/crowd';
import { codeOf, outcomesOf } from '@/testing/outcomes';
import type { TestApp } from '@/testing/test-app';
import { twoServers } from '@/testing/two-servers';
import { verifyNetwork } from '../upkeep/verify-network';

const times = <T>(count: number, work: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => work(n));
const broken = async (app: TestApp) => (await verifyNetwork(app)).filter(({ differences }) => differences.length > 0);

/** Whoever is turned away because the server has too much to do asks again, as a browser does, until nobody is. Gives how it ended for each. */
async function insisting(calls: readonly (() => Promise<unknown>)[]): Promise<string[]> {
  const codes = await Promise.all(calls.map((call) => codeOf(call())));
  const away = calls.filter((_, n) => codes[n] === 'database-unavailable');
  const ended = codes.filter((code) => code !== 'database-unavailable');
  return away.length === 0 ? ended : [...ended, ...(await insisting(away))];
}

test('D05: a like that one account sends a thousand times at once, and a like of each of a thousand at once, are one like each, told once', async () => {
  await using at = await twoServers();
  const { app, other } = at;
  const author = await aPerson(app);
  const { id: postId } = await aPost(app, { author });
  const crowd = await aCrowd(app, 1000);
  const likeAs = (n: number, as?: CallerUser) => () => caller(n % 2 ? app : other, { as }).posts.setLike({ postId, liked: true });
  const ofOne = await insisting(times(1000, (n) => likeAs(n, crowd[0])));
  expect(new Set(ofOne)).toEqual(new Set(['accepted', 'rate-limited']));
  expect(await app.db.post.findUnique({ where: { id: postId } })).toMatchObject({ likesCount: 1 });
  const ofMany = await insisting(crowd.map((as, n) => likeAs(n, as)).slice(1));
  expect(new Set(ofMany)).toEqual(new Set(['accepted']));
  expect(await app.db.post.findUnique({ where: { id: postId } })).toMatchObject({ likesCount: 1000 });
  expect(await app.db.like.count({ where: { postId } })).toBe(1000);
  expect((await caller(app, { as: author }).notifications.list({})).items).toMatchObject([{ kind: 'like', actorsCount: 1000 }]);
  expect(await app.db.liveEvent.count({ where: { type: 'post.liked' } })).toBe(1000);
  expect(await broken(app)).toEqual([]);
}, 180_000);

test('D03: D06: a post and a comment that two processes are sent ten times each are there once', async () => {
  await using at = await twoServers();
  const { app, other } = at;
  const ada = await aPerson(app);
  const servers = times(20, (n) => caller(n % 2 ? app : other, { as: ada }));
  const posts = await Promise.all(servers.map((as) => as.posts.create({ text: 'Once', clientId: 'the-same-post' })));
  const [{ id: postId } = { id: '' }] = posts;
  expect(new Set(posts.map(({ id }) => id)).size).toBe(1);
  const send = { postId, text: 'Once more', clientId: 'the-same-comment' };
  const comments = await Promise.all(servers.map((as) => as.comments.create(send)));
  expect(new Set(comments.map(({ id }) => id)).size).toBe(1);
  expect(await caller(app, { as: ada }).posts.byId({ postId })).toMatchObject({ commentsCount: 1 });
  expect(await app.db.liveEvent.groupBy({ by: ['type'], _count: true, orderBy: { type: 'asc' } })).toEqual([
    { type: 'comment.published', _count: 1 },
    { type: 'post.published', _count: 1 },
  ]);
  expect(await broken(app)).toEqual([]);
});

test('D04: D05: D06: a post that is deleted while it is liked, commented, reposted and kept leaves no counter and no notification behind', async () => {
  await using at = await twoServers();
  const { app, other } = at;
  const ada = await aPerson(app);
  const asAda = caller(app, { as: ada });
  const crowd = await aCrowd(app, 10);
  for (let round = 0; round < 2; round++) {
    const { id: postId } = await asAda.posts.create({ text: 'Soon gone', clientId: `post-of-round-${round}` });
    const deeds = crowd.flatMap((as, n) => {
      const { posts, comments } = caller(n % 2 ? app : other, { as });
      return [
        posts.setLike({ postId, liked: true }),
        comments.create({ postId, text: 'Wait!', clientId: `comment-of-round-${round}` }),
        posts.setRepost({ postId, reposted: true }),
        posts.setBookmark({ postId, bookmarked: true }),
      ];
    });
    const deletions = times(2, () => asAda.posts.delete({ postId }));
    const [outcomes, ends] = await Promise.all([outcomesOf(deeds), outcomesOf(deletions)]);
    expect(ends).toEqual({ accepted: 1, 'post-not-found': 1 });
    expect(Object.keys(outcomes).filter((code) => code !== 'accepted' && code !== 'post-not-found')).toEqual([]);
    expect(await app.db.notification.count({ where: { userId: ada.id, postId } })).toBe(0);
  }
  expect(await broken(app)).toEqual([]);
});

test('D06: a comment that is deleted while it is answered and liked leaves counters that equal a recount, and a deletion that is sent twice counts once', async () => {
  await using at = await twoServers();
  const { app, other } = at;
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const asBob = caller(app, { as: bob });
  const { id: postId } = await aPost(app, { author: ada });
  const crowd = await aCrowd(app, 20);
  const { id: commentId } = await asBob.comments.create({ postId, text: 'First', clientId: 'first-comment' });
  const deeds = crowd.flatMap((as, n) => {
    const { comments } = caller(n % 2 ? app : other, { as });
    const answer = { postId, parentId: commentId, text: 'And', clientId: 'the-answer' };
    return [comments.setLike({ commentId, liked: true }), comments.create(answer)];
  });
  const deletions = times(3, (n) => caller(n % 2 ? app : other, { as: bob }).comments.delete({ commentId }));
  const [outcomes, ends] = await Promise.all([outcomesOf(deeds), outcomesOf(deletions)]);
  expect(ends).toEqual({ accepted: 1, 'comment-not-found': 2 });
  expect(Object.keys(outcomes).filter((code) => code !== 'accepted' && code !== 'comment-not-found')).toEqual([]);
  expect(await broken(app)).toEqual([]);
});

test('C04: who lets go of somebody while they post twenty times has none of it in the feed of the followed, and follows nobody', async () => {
  await using at = await twoServers();
  const { app, other } = at;
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const asBob = caller(app, { as: bob });
  await asBob.profiles.setFollow({ username: ada.username, follows: true });
  await Promise.all([
    ...times(20, (n) => caller(n % 2 ? app : other, { as: ada }).posts.create({ text: `${n}`, clientId: `post-number-${n}` })),
    ...times(5, (n) => caller(n % 2 ? app : other, { as: bob }).profiles.setFollow({ username: ada.username, follows: false })),
  ]);
  expect((await asBob.feed.latest({ of: 'followed' })).items).toEqual([]);
  expect(await app.db.user.findUnique({ where: { id: ada.id } })).toMatchObject({ postsCount: 20, followersCount: 0 });
  expect(await broken(app)).toEqual([]);
});
