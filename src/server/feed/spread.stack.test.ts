import { expect, test } from 'vitest';
import { worldChannel } from '@/contracts/live-events';
import { setRepost } from '@/server/posts/set-repost';
import { aCharacter, aPerson, aPost } from '@/testing/builders';
import { type CallerUser, caller } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';

const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

const follow = (app: TestApp, as: CallerUser, username: string) =>
  caller(app, { as }).profiles.setFollow({ username, follows: true });

test('P: bookmarks are one’s own list, last kept first, page by page, and say the same twice is saying it once', async () => {
  await using app = await testApp();
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const posts = await times(5, () => aPost(app, { author: bob }));
  const as = caller(app, { as: ada });
  await times(20, () => as.posts.setBookmark({ postId: posts[0]?.id ?? '', bookmarked: true }));
  for (const { id } of posts.slice(1)) await as.posts.setBookmark({ postId: id, bookmarked: true });
  const first = await as.feed.bookmarks({ limit: 2 });
  const rest = await as.feed.bookmarks({ cursor: first.nextCursor });
  const kept = [...first.items, ...rest.items];
  expect(kept.map(({ id }) => id).sort()).toEqual(posts.map(({ id }) => id).sort());
  expect(kept.every(({ isBookmarkedByMe }) => isBookmarkedByMe)).toBe(true);
  const rows = await app.db.bookmark.findMany({ orderBy: [{ createdAt: 'desc' }, { postId: 'desc' }] });
  expect(kept.map(({ id }) => id)).toEqual(rows.map(({ postId }) => postId));
  expect((await caller(app, { as: bob }).feed.bookmarks({})).items).toEqual([]);
  expect((await caller(app, { as: bob }).posts.byId({ postId: posts[0]?.id ?? '' })).isBookmarkedByMe).toBe(false);
  expect(await app.db.notification.count()).toBe(0);
});

test('P: bookmarks lose what was deleted, and a post that is not there cannot be kept', async () => {
  await using app = await testApp();
  const ada = await aPerson(app);
  const as = caller(app, { as: ada });
  const post = await aPost(app, { author: ada });
  await as.posts.setBookmark({ postId: post.id, bookmarked: true });
  await as.posts.delete({ postId: post.id });
  expect((await as.feed.bookmarks({})).items).toEqual([]);
  expect(await as.posts.setBookmark({ postId: post.id, bookmarked: false })).toEqual({ bookmarked: false });
  await expect(as.posts.setBookmark({ postId: post.id, bookmarked: true })).rejects.toThrow('post-not-found');
});

test('D07: a repost counts once however often it is sent, tells the author once, and can be taken back', async () => {
  await using app = await testApp();
  const [author, reader] = [await aPerson(app), await aPerson(app)];
  const { id: postId } = await aPost(app, { author });
  const as = caller(app, { as: reader });
  await times(20, () => as.posts.setRepost({ postId, reposted: true }));
  expect(await as.posts.byId({ postId })).toMatchObject({ repostsCount: 1, isRepostedByMe: true });
  const told = await caller(app, { as: author }).notifications.list({});
  expect(told.items).toMatchObject([{ kind: 'repost', postId, actors: [{ id: reader.id }] }]);
  await times(20, () => as.posts.setRepost({ postId, reposted: false }));
  expect(await as.posts.byId({ postId })).toMatchObject({ repostsCount: 0, isRepostedByMe: false });
  const events = await app.db.liveEvent.findMany({ where: { channel: worldChannel('main') }, orderBy: { seq: 'asc' } });
  expect(events.map(({ payload }) => payload)).toEqual([
    { postId, postAuthorId: author.id, repostsCount: 1 },
    { postId, postAuthorId: author.id, repostsCount: 0 },
  ]);
});

test('D07: one’s own post and a post that is not there cannot be reposted', async () => {
  await using app = await testApp();
  const ada = await aPerson(app);
  const { id: postId } = await aPost(app, { author: ada });
  const as = caller(app, { as: ada });
  await expect(as.posts.setRepost({ postId, reposted: true })).rejects.toThrow('not-allowed');
  expect((await as.posts.byId({ postId })).mayBeReposted).toBe(false);
  await expect(as.posts.setRepost({ postId: app.ids.next(), reposted: true })).rejects.toThrow('post-not-found');
});

test('D07: followers see a reposted post once, where the first of those whom they follow passed it on, and by whom', async () => {
  await using app = await testApp();
  const [reader, ada, author] = [await aPerson(app), await aPerson(app, { nickname: 'Ada' }), await aPerson(app)];
  const mei = await aCharacter(app, { nickname: 'Mei' });
  for (const each of [ada, mei]) await follow(app, reader, each.username);
  const base = Date.now() - 100_000;
  const at = (second: number) => new Date(base + second * 1000);
  const old = await aPost(app, { author, createdAt: at(0) });
  const between = await aPost(app, { author: ada, createdAt: at(20) });
  const repost = (userId: string, postId: string, second: number) =>
    app.transact((tx) => setRepost(app, tx, { postId, userId, reposted: true, createdAt: at(second) }));
  // A character reposts as a person does.
  await repost(mei.id, old.id, 10);
  const feed = () => caller(app, { as: reader }).feed.latest({ of: 'followed' });
  const seen = async () => (await feed()).items.map(({ id, repostedBy }) => [id, repostedBy?.nickname ?? null]);
  expect(await seen()).toEqual([
    [between.id, null],
    [old.id, 'Mei'],
  ]);
  // Somebody else passes it on later, and somebody whom nobody follows: nothing moves, nothing doubles.
  await repost(ada.id, old.id, 30);
  await repost((await aPerson(app)).id, old.id, 5);
  await repost(mei.id, between.id, 40);
  expect(await seen()).toEqual([
    [between.id, null],
    [old.id, 'Mei'],
  ]);
  expect((await caller(app, { as: reader }).feed.latest({ of: 'followed', by: 'character' })).items).toEqual([]);
  expect((await caller(app, { as: ada }).feed.latest({ of: 'followed' })).items.map(({ id }) => id)).toEqual([between.id]);
});

test('D01: P: infinite scroll without lost items: paging through what the followed wrote and passed on loses and repeats nothing while both go on', async () => {
  await using app = await testApp();
  const [reader, ada, bob, author] = [await aPerson(app), await aPerson(app), await aPerson(app), await aPerson(app)];
  for (const each of [ada, bob]) await follow(app, reader, each.username);
  const base = Date.now() - 1_000_000;
  const expected = [];
  for (let index = 0; index < 14; index++) {
    // Every second shared by two, so that the order within one moment counts.
    const createdAt = new Date(base + Math.floor(index / 2) * 1000);
    const isPassedOn = index % 3 === 0;
    const post = await aPost(app, { author: isPassedOn ? author : ada, createdAt });
    if (isPassedOn) await app.db.repost.create({ data: { userId: ada.id, postId: post.id, createdAt } });
    expected.push(post.id);
  }
  const as = caller(app, { as: reader });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof as.feed.latest>> = await as.feed.latest({ of: 'followed', limit: 3, cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
    await aPost(app, { author: ada });
    await caller(app, { as: bob }).posts.setRepost({ postId: expected[0] ?? '', reposted: true });
  } while (cursor);
  expect(new Set(seen).size).toBe(seen.length);
  expect([...seen].sort()).toEqual([...expected].sort());
});
