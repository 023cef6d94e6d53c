import { describe, expect, test } from 'vitest';
import { worldChannel } from '@/contracts/live-events';
import { aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';
import { insertComment } from './insert-comment';
import { insertPost } from './insert-post';
import { setLike } from './set-like';

const send = (index: number | string) => `client-id-${index}`;
const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

async function townEvents(app: TestApp): Promise<string[]> {
  const rows = await app.db.liveEvent.findMany({ where: { channel: worldChannel('main') }, orderBy: { seq: 'asc' } });
  return rows.map(({ type }) => type);
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: Error) => error.message,
  );

describe('posting', () => {
  test('P: drafts and sending: a post appears once, counted, with its live event, however often it is sent', async () => {
    await using app = await testApp();
    const ada = await aPerson(app, { nickname: 'Ada' });
    const as = caller(app, { as: ada });
    const sends = await times(20, () => as.posts.create({ text: '  Hello, 世界 👋🏽  ', clientId: send(1) }));
    expect(new Set(sends.map(({ id }) => id)).size).toBe(1);
    expect(sends[0]).toMatchObject({ text: 'Hello, 世界 👋🏽', isMine: true, isLikedByMe: false, likesCount: 0, moment: null });
    expect(sends[0]?.author).toEqual({
      id: ada.id,
      username: ada.username,
      nickname: 'Ada',
      avatarUrl: null,
      isCharacter: false,
      isAi: false,
    });
    expect(await app.db.user.findUnique({ where: { id: ada.id } })).toMatchObject({ postsCount: 1 });
    expect(await townEvents(app)).toEqual(['post.published']);
  });

  test('two people may use the same client id', async () => {
    await using app = await testApp();
    const [ada, bob] = [await aPerson(app), await aPerson(app)];
    const mine = await caller(app, { as: ada }).posts.create({ text: 'a', clientId: send(1) });
    const theirs = await caller(app, { as: bob }).posts.create({ text: 'b', clientId: send(1) });
    expect(theirs.id).not.toBe(mine.id);
  });

  test('a character’s text is mended where a person’s would be refused', async () => {
    await using app = await testApp();
    const author = await aPerson(app);
    const id = app.ids.next();
    const moment = { worldId: 'main', minute: 1925, placeId: 'park' };
    const post = { id, authorId: author.id, imageIds: [], clientId: null, createdAt: app.clock.now(), moment };
    for (let repeat = 0; repeat < 2; repeat++) {
      await app.transact((tx) => insertPost(app, tx, { ...post, text: `a\u0000b ${'x'.repeat(9000)}` }));
    }
    const view = await caller(app).posts.byId({ postId: id });
    expect(view.text).toHaveLength(5000);
    expect(view.text.startsWith('ab x')).toBe(true);
    expect(view.moment).toEqual({ worldId: 'main', day: 2, clock: '08:05', place: null });
    expect(await app.db.user.findUnique({ where: { id: author.id } })).toMatchObject({ postsCount: 1 });
  });

  test('D04: only the author takes a post back, once; its notifications and its place in the counters go, others’ comments stay under a tombstone', async () => {
    await using app = await testApp();
    const [ada, bob] = [await aPerson(app), await aPerson(app)];
    const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
    const { id: postId } = await asAda.posts.create({ text: 'soon gone', clientId: send(1) });
    const comment = await asBob.comments.create({ postId, text: 'why?', clientId: send(2) });
    expect(await codeOf(asBob.posts.delete({ postId }))).toBe('not-allowed');
    const deletions = await times(5, () => codeOf(asAda.posts.delete({ postId })));
    expect(deletions.sort()).toEqual(['accepted', ...Array.from({ length: 4 }, () => 'post-not-found')]);
    expect(await app.db.user.findUnique({ where: { id: ada.id } })).toMatchObject({ postsCount: 0 });
    expect(await codeOf(asBob.posts.byId({ postId }))).toBe('post-deleted');
    expect((await asBob.comments.list({ postId })).items).toMatchObject([{ text: 'why?', isMine: true }]);
    expect(await codeOf(asBob.comments.create({ postId, text: 'late', clientId: send(3) }))).toBe('post-not-found');
    expect(await codeOf(asBob.posts.setLike({ postId, liked: true }))).toBe('post-not-found');
    expect(await codeOf(asBob.comments.delete({ commentId: comment.id }))).toBe('accepted');
    expect((await asAda.notifications.list({})).items).toEqual([]);
    expect((await asAda.feed.latest({})).items).toEqual([]);
    expect(await townEvents(app)).toEqual(['post.published', 'comment.published', 'post.deleted', 'comment.deleted']);
    expect((await asAda.posts.create({ text: 'again', clientId: send(4) })).text).toBe('again');
  });
});

describe('liking', () => {
  test('twenty people at once, each twice: the counter equals a recount', async () => {
    await using app = await testApp();
    const [author, ...people] = await times(21, () => aPerson(app));
    if (!author) throw new Error('no author');
    const post = await aPost(app, { author });
    await times(40, (index) => caller(app, { as: people[index % 20] }).posts.setLike({ postId: post.id, liked: true }));
    const view = await caller(app, { as: people[0] }).posts.byId({ postId: post.id });
    expect(view).toMatchObject({ likesCount: 20, isLikedByMe: true, isMine: false });
    expect(await app.db.like.count({ where: { postId: post.id } })).toBe(20);
    expect((await townEvents(app)).filter((type) => type === 'post.liked')).toHaveLength(20);
    expect(await caller(app, { as: author }).notifications.list({})).toMatchObject({ items: [{ count: 20 }] });
  }, 60_000);

  test('likes and their withdrawal, mixed and at once, leave counter and rows equal', async () => {
    await using app = await testApp();
    const [author, reader] = [await aPerson(app), await aPerson(app)];
    const post = await aPost(app, { author });
    await times(20, (index) => caller(app, { as: reader }).posts.setLike({ postId: post.id, liked: index % 3 !== 0 }));
    const rows = await app.db.like.count({ where: { postId: post.id } });
    expect(await app.db.post.findUnique({ where: { id: post.id } })).toMatchObject({ likesCount: rows });
  });

  test('a like that is taken back and given again tells the author once, and one’s own like tells nobody', async () => {
    await using app = await testApp();
    const [ada, bob] = [await aPerson(app), await aPerson(app)];
    const { id: postId } = await aPost(app, { author: ada, text: 'likeable' });
    const like = (as: typeof ada, liked: boolean) => caller(app, { as }).posts.setLike({ postId, liked });
    expect(await like(bob, true)).toEqual({ liked: true, likesCount: 1 });
    expect(await like(bob, false)).toEqual({ liked: false, likesCount: 0 });
    expect(await like(bob, true)).toEqual({ liked: true, likesCount: 1 });
    expect(await like(ada, true)).toEqual({ liked: true, likesCount: 2 });
    const { items } = await caller(app, { as: ada }).notifications.list({});
    expect(items).toMatchObject([{ kind: 'like', excerpt: 'likeable', postId, isRead: false, actors: [{ id: bob.id }] }]);
  });

  test('a like for a post that never was gives null and no event', async () => {
    await using app = await testApp();
    const ada = await aPerson(app);
    const like = { postId: app.ids.next(), userId: ada.id, liked: true, createdAt: app.clock.now() };
    expect(await app.transact((tx) => setLike(app, tx, like))).toBeNull();
    expect(await townEvents(app)).toEqual([]);
  });
});

describe('commenting', () => {
  test('comments are counted, listed oldest first, page by page, and are their author’s to delete', async () => {
    await using app = await testApp();
    const [ada, bob] = [await aPerson(app), await aPerson(app)];
    const asBob = caller(app, { as: bob });
    const { id: postId } = await aPost(app, { author: ada });
    for (const index of [1, 2, 3, 4, 5]) await asBob.comments.create({ postId, text: `comment ${index}`, clientId: send(index) });
    const first = await caller(app).comments.list({ postId, limit: 2 });
    const second = await caller(app).comments.list({ postId, limit: 3, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ text }) => text)).toEqual([1, 2, 3, 4, 5].map((index) => `comment ${index}`));
    expect(second.nextCursor).toBeNull();
    const [target] = first.items;
    if (!target) throw new Error('no comment');
    expect(await codeOf(caller(app, { as: ada }).comments.delete({ commentId: target.id }))).toBe('not-allowed');
    const deletions = await times(5, () => codeOf(asBob.comments.delete({ commentId: target.id })));
    expect(deletions.filter((code) => code === 'accepted')).toHaveLength(1);
    expect((await caller(app).posts.byId({ postId })).commentsCount).toBe(4);
    expect((await asBob.comments.list({ postId })).items.map(({ isMine, text }) => [isMine, text])).not.toContainEqual([
      true,
      'comment 1',
    ]);
  });

  test('the same send twenty times at once is one comment, one count, one notification', async () => {
    await using app = await testApp();
    const [ada, bob] = [await aPerson(app), await aPerson(app)];
    const { id: postId } = await aPost(app, { author: ada });
    const sends = await times(20, () => caller(app, { as: bob }).comments.create({ postId, text: 'once', clientId: send(1) }));
    expect(new Set(sends.map(({ id }) => id)).size).toBe(1);
    expect((await caller(app).posts.byId({ postId })).commentsCount).toBe(1);
    expect((await caller(app, { as: ada }).notifications.list({})).items).toMatchObject([{ kind: 'comment', excerpt: 'once' }]);
    expect(await townEvents(app)).toEqual(['comment.published']);
  });

  test('a character’s comment on a post that is gone is false, and a repeat of one is false', async () => {
    await using app = await testApp();
    const ada = await aPerson(app);
    const gone = await aPost(app, { author: ada, deletedAt: app.clock.now() });
    const post = await aPost(app, { author: ada });
    const comment = {
      id: app.ids.next(),
      authorId: ada.id,
      text: 'hm',
      clientId: null,
      createdAt: app.clock.now(),
      worldMinute: 500,
    };
    const insert = (postId: string) => app.transact((tx) => insertComment(app, tx, { ...comment, postId }));
    expect([await insert(gone.id), await insert(post.id), await insert(post.id)]).toEqual([false, true, false]);
  });
});
