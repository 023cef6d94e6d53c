import { expect, test } from 'vitest';
import { accountChannel } from '@/contracts/live-events';
import type { User } from '@/generated/prisma/client';
import { pruneOldRows } from '@/server/upkeep/prune-old-rows';
import { verifyCounters } from '@/server/world/verify-counters';
import { aCharacter, aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';
import { noticeRules } from './notice-rules';
import { notify } from './notify';

const like = (app: TestApp, who: User, postId: string, liked = true) => caller(app, { as: who }).posts.setLike({ postId, liked });
const people = (app: TestApp, count: number) => Promise.all(Array.from({ length: count }, () => aPerson(app)));

/** More at once than the pool of connections serves in its time are refused, which is another test's matter. */
async function inWaves(all: readonly User[], each: (one: User) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += 50) await Promise.all(all.slice(from, from + 50).map(each));
}
const dayMs = 24 * 3_600_000;

test('P: notifications are grouped by what they are about, newest first, page by page, unread until read', async () => {
  await using app = await testApp();
  const ada = await aPerson(app);
  const asAda = caller(app, { as: ada });
  const [first, second] = [await aPost(app, { author: ada, text: 'x'.repeat(500) }), await aPost(app, { author: ada })];
  const likers = await people(app, 5);
  for (const one of likers) await like(app, one, first.id);
  await like(app, await aPerson(app), second.id);
  const page = await asAda.notifications.list({ limit: 1 });
  const rest = await asAda.notifications.list({ cursor: page.nextCursor });
  const listed = [...page.items, ...rest.items];
  expect(listed).toMatchObject([
    { kind: 'like', postId: second.id, actorsCount: 1, count: 1 },
    { kind: 'like', postId: first.id, actorsCount: 5, count: 5, isRead: false },
  ]);
  expect(listed[1]?.actors.map(({ id }) => id)).toEqual(
    likers
      .toReversed()
      .slice(0, 3)
      .map(({ id }) => id),
  );
  expect(listed[1]?.excerpt).toMatch(/^x{119}…$/);
  expect(await asAda.notifications.unreadCount()).toEqual({ unread: 2, people: 2, characters: 0 });
  expect(await verifyCounters(app.db)).toEqual([]);
});

test('P: one line is read, or all of them, and every other tab hears of it; what comes after begins a line of its own', async () => {
  await using app = await testApp();
  const [ada, bob, cleo] = [await aPerson(app), await aPerson(app), await aPerson(app)];
  const asAda = caller(app, { as: ada });
  const { id: postId } = await aPost(app, { author: ada });
  await like(app, bob, postId);
  const [line] = (await asAda.notifications.list({})).items;
  await caller(app, { as: bob }).notifications.markRead({ notificationId: line?.id ?? '' });
  expect((await asAda.notifications.unreadCount()).unread).toBe(1);
  await asAda.notifications.markRead({ notificationId: line?.id ?? '' });
  expect((await asAda.notifications.unreadCount()).unread).toBe(0);
  await like(app, cleo, postId);
  expect((await asAda.notifications.list({})).items.map(({ isRead, actorsCount }) => [isRead, actorsCount])).toEqual([
    [false, 1],
    [true, 1],
  ]);
  await asAda.notifications.markAllRead();
  await asAda.notifications.markAllRead();
  expect((await asAda.notifications.unreadCount()).unread).toBe(0);
  const events = await app.db.liveEvent.findMany({ where: { channel: accountChannel(ada.id) }, orderBy: { seq: 'asc' } });
  expect(events.map(({ type }) => type)).toEqual([
    'notification.created',
    'notification.changed',
    'notification.created',
    'notification.changed',
  ]);
});

test('P: the exact unread count equals a recount after 1,000 likes, fifty at a time, and half of them taken back', async () => {
  await using app = await testApp();
  const ada = await aPerson(app);
  const { id: postId } = await aPost(app, { author: ada });
  const likers = await people(app, 1000);
  await inWaves(likers, (one) => like(app, one, postId));
  const asAda = caller(app, { as: ada });
  expect((await asAda.notifications.list({})).items).toMatchObject([{ count: 1000, actorsCount: 1000 }]);
  await inWaves(likers.slice(0, 500), (one) => like(app, one, postId, false));
  expect((await asAda.notifications.list({})).items).toMatchObject([{ count: 500, actorsCount: 500 }]);
  const unread = await app.db.notificationGroup.count({ where: { userId: ada.id, readAt: null } });
  expect(await asAda.notifications.unreadCount()).toEqual({ unread, people: 1, characters: 0 });
  expect(await verifyCounters(app.db)).toEqual([]);
}, 240_000);

test('E08: likes, comments, answers, reposts and follows are told, filtered by kind, and vanish with what caused them', async () => {
  await using app = await testApp();
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
  const { id: postId } = await aPost(app, { author: ada });
  await asBob.posts.setLike({ postId, liked: true });
  const own = await asAda.comments.create({ postId, text: 'mine', clientId: 'client-id-0' });
  const comment = await asBob.comments.create({ postId, text: 'hello', clientId: 'client-id-1' });
  const answer = await asBob.comments.create({ postId, text: 'an answer', clientId: 'client-id-2', parentId: own.id });
  await asBob.comments.setLike({ commentId: own.id, liked: true });
  await asBob.posts.setRepost({ postId, reposted: true });
  await asBob.profiles.setFollow({ username: ada.username, follows: true });
  const kinds = async () => (await asAda.notifications.list({})).items.map(({ kind, commentId }) => [kind, commentId]);
  expect(await kinds()).toEqual([
    ['follow', null],
    ['repost', null],
    ['like', own.id],
    ['reply', answer.id],
    ['comment', comment.id],
    ['like', null],
  ]);
  expect((await asAda.notifications.list({ kind: 'reply' })).items).toMatchObject([{ kind: 'reply', excerpt: 'an answer' }]);
  await asBob.posts.setLike({ postId, liked: false });
  await asBob.comments.setLike({ commentId: own.id, liked: false });
  await asBob.comments.delete({ commentId: answer.id });
  await asBob.posts.setRepost({ postId, reposted: false });
  await asBob.profiles.setFollow({ username: ada.username, follows: false });
  expect(await kinds()).toEqual([['comment', comment.id]]);
  await asAda.posts.delete({ postId });
  expect(await kinds()).toEqual([]);
  expect((await asAda.notifications.unreadCount()).unread).toBe(0);
});

test('P: characters’ activity stands apart from people’s, and each kind of each side can be switched off', async () => {
  await using app = await testApp();
  const [ada, bob, mei] = [await aPerson(app), await aPerson(app), await aCharacter(app)];
  const asAda = caller(app, { as: ada });
  const { id: postId } = await aPost(app, { author: ada });
  await like(app, bob, postId);
  await like(app, mei, postId);
  expect(await asAda.notifications.unreadCount()).toEqual({ unread: 2, people: 1, characters: 1 });
  const of = async (by: 'people' | 'characters') =>
    (await asAda.notifications.list({ by })).items.map(({ actors }) => actors[0]?.id);
  expect([await of('people'), await of('characters')]).toEqual([[bob.id], [mei.id]]);
  await asAda.notifications.markAllRead({ by: 'characters' });
  expect(await asAda.notifications.unreadCount()).toEqual({ unread: 1, people: 1, characters: 0 });

  await asAda.notifications.setSettings({ off: ['like:characters'], quiet: { from: 1320, to: 420 }, timeZone: 'Asia/Shanghai' });
  expect(await asAda.notifications.settings()).toEqual({
    off: ['like:characters'],
    quiet: { from: 1320, to: 420 },
    timeZone: 'Asia/Shanghai',
  });
  const { id: next } = await aPost(app, { author: ada });
  await like(app, bob, next);
  await like(app, mei, next);
  expect(await asAda.notifications.unreadCount()).toEqual({ unread: 2, people: 2, characters: 0 });
  await expect(
    asAda.notifications.setSettings({ off: ['moderation:people' as never], quiet: null, timeZone: 'UTC' }),
  ).rejects.toThrow('bad-input');
});

test('P: a busy town does not flood: beyond so many lines of a kind in an hour, one line counts the rest', async () => {
  await using app = await testApp();
  const [ada, mei] = [await aPerson(app), await aCharacter(app)];
  const posts = await Promise.all(Array.from({ length: noticeRules.groupsAnHour + 15 }, () => aPost(app, { author: ada })));
  for (const { id } of posts) await like(app, mei, id);
  const asAda = caller(app, { as: ada });
  expect((await asAda.notifications.unreadCount()).unread).toBe(noticeRules.groupsAnHour + 1);
  const [rest] = (await asAda.notifications.list({ limit: 50 })).items;
  expect(rest).toMatchObject({ kind: 'like', postId: null, count: 15, actorsCount: 1 });
  const told = await app.db.liveEvent.count({ where: { channel: accountChannel(ada.id) } });
  expect(told).toBe(noticeRules.groupsAnHour + noticeRules.toldOneByOne);
  expect(await verifyCounters(app.db)).toEqual([]);
});

test('moderators tell without a name, once for each decision; characters are not told, and nobody of oneself', async () => {
  await using app = await testApp();
  const [ada, mei] = [await aPerson(app), await aCharacter(app)];
  const { id: postId } = await aPost(app, { author: mei });
  const notice = { userId: ada.id, actorId: null, kind: 'moderation', createdAt: app.clock.now() } as const;
  for (const about of ['report-1', 'report-1', 'report-2']) {
    await app.transact((tx) => notify(app, tx, { ...notice, detail: 'report-acted', about }));
  }
  await like(app, ada, postId);
  await like(app, mei, postId);
  expect(await app.db.notification.count()).toBe(2);
  const { items } = await caller(app, { as: ada }).notifications.list({});
  expect(items.map(({ kind, actors, detail }) => [kind, actors, detail])).toEqual([
    ['moderation', [], 'report-acted'],
    ['moderation', [], 'report-acted'],
  ]);
});

test('they are one’s own, and a forged cursor is refused', async () => {
  await using app = await testApp();
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const { id: postId } = await aPost(app, { author: ada });
  await like(app, bob, postId);
  expect((await caller(app, { as: bob }).notifications.list({})).items).toEqual([]);
  await expect(caller(app, { as: bob }).notifications.list({ cursor: 'forged' })).rejects.toThrow('bad-cursor');
  await expect(caller(app).notifications.list({})).rejects.toThrow('not-signed-in');
});

test('an unread line takes what comes within a day, then another begins; what was read goes after a month, the rest after three', async () => {
  await using app = await testApp();
  const [ada, bob, cleo] = [await aPerson(app), await aPerson(app), await aPerson(app)];
  const { id: postId } = await aPost(app, { author: ada });
  await like(app, bob, postId);
  const age = (days: number) => {
    const at = new Date(app.clock.now().getTime() - days * dayMs);
    return app.db.notificationGroup.updateMany({ data: { startedAt: at, latestAt: at } });
  };
  await age(2);
  await like(app, cleo, postId);
  const asAda = caller(app, { as: ada });
  expect((await asAda.notifications.unreadCount()).unread).toBe(2);
  await age(40);
  await pruneOldRows(app);
  expect((await asAda.notifications.unreadCount()).unread).toBe(2);
  await app.db.notificationGroup.updateMany({ data: { readAt: new Date(app.clock.now().getTime() - 35 * dayMs) } });
  await pruneOldRows(app);
  expect([await app.db.notificationGroup.count(), await app.db.notification.count()]).toEqual([0, 0]);
});
