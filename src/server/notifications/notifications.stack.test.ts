import { expect, test } from 'vitest';
import { accountChannel } from '@/contracts/live-events';
import { aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { testApp } from '@/testing/test-app';

test('what others did is listed newest first, page by page, unread until read', async () => {
  await using app = await testApp();
  const ada = await aPerson(app);
  const asAda = caller(app, { as: ada });
  const { id: postId } = await aPost(app, { author: ada, text: 'x'.repeat(500) });
  const names = [];
  for (let index = 0; index < 5; index++) {
    const other = await aPerson(app);
    names.unshift(other.username);
    await caller(app, { as: other }).posts.setLike({ postId, liked: true });
  }
  const first = await asAda.notifications.list({ limit: 2 });
  const rest = await asAda.notifications.list({ cursor: first.nextCursor });
  const listed = [...first.items, ...rest.items];
  expect(listed.map(({ actor }) => actor.username)).toEqual(names);
  expect(listed[0]?.excerpt).toMatch(/^x{119}…$/);
  expect(await asAda.notifications.unreadCount()).toEqual({ unread: 5 });
  await asAda.notifications.markAllRead();
  expect(await asAda.notifications.unreadCount()).toEqual({ unread: 0 });
  expect((await asAda.notifications.list({})).items.every(({ isRead }) => isRead)).toBe(true);
  const events = await app.db.liveEvent.findMany({ where: { channel: accountChannel(ada.id) } });
  expect(events.map(({ type }) => type)).toEqual(Array.from({ length: 5 }, () => 'notification.created'));
});

test('they are one’s own, and a forged cursor is refused', async () => {
  await using app = await testApp();
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const { id: postId } = await aPost(app, { author: ada });
  await caller(app, { as: bob }).posts.setLike({ postId, liked: true });
  expect((await caller(app, { as: bob }).notifications.list({})).items).toEqual([]);
  await expect(caller(app, { as: bob }).notifications.list({ cursor: 'forged' })).rejects.toThrow('bad-cursor');
  await expect(caller(app).notifications.list({})).rejects.toThrow('not-signed-in');
});

test('a deleted comment takes its notification along', async () => {
  await using app = await testApp();
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const { id: postId } = await aPost(app, { author: ada });
  const comment = await caller(app, { as: bob }).comments.create({ postId, text: 'oops', clientId: 'client-id-1' });
  await caller(app, { as: bob }).comments.delete({ commentId: comment.id });
  expect(await caller(app, { as: ada }).notifications.unreadCount()).toEqual({ unread: 0 });
});
