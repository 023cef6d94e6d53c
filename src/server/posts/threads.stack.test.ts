import { expect, test } from 'vitest';
import { limits } from '@/contracts/limits';
import { verifyCounters } from '@/server/world/verify-counters';
import { aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { testApp } from '@/testing/test-app';

async function aThread() {
  const app = await testApp();
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const { id: postId } = await aPost(app, { author: ada });
  const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
  let sent = 0;
  const say = (as: typeof asAda, text: string, parentId?: string) => {
    sent += 1;
    return as.comments.create({ postId, text, parentId, clientId: `client-id-${sent}` });
  };
  return { app, postId, asAda, asBob, say, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}

test('P: threads with depth: replies stand under what they answer, the first at once, the rest page by page, “show more” counts them', async () => {
  await using at = await aThread();
  const { asAda, asBob, say, postId } = at;
  const root = await say(asBob, 'root');
  const replies = [];
  for (let index = 0; index < 7; index++) replies.push(await say(asAda, `reply ${index}`, root.id));
  await say(asBob, 'deeper', replies[0]?.id);
  const [shown] = (await asBob.comments.list({ postId })).items;
  expect(shown).toMatchObject({ id: root.id, depth: 0, repliesCount: 7 });
  expect(shown?.replies.map(({ text }) => text)).toEqual(['reply 0', 'reply 1', 'reply 2'].slice(0, limits.thread.firstReplies));
  expect(shown?.replies[0]?.replies).toMatchObject([{ text: 'deeper', depth: 2, parentId: replies[0]?.id }]);
  const first = await asBob.comments.replies({ commentId: root.id, limit: 4 });
  const rest = await asBob.comments.replies({ commentId: root.id, cursor: first.nextCursor });
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(replies.map(({ id }) => id));
  expect((await asBob.posts.byId({ postId })).commentsCount).toBe(9);
  expect(await verifyCounters(at.app.db)).toEqual([]);
});

test('P: a deep link to a comment brings the whole way down to it, and nothing that is not under this post', async () => {
  await using at = await aThread();
  const { asAda, asBob, say, postId } = at;
  let last = await say(asBob, 'level 0');
  for (let level = 1; level <= 8; level++) last = await say(level % 2 ? asAda : asBob, `level ${level}`, last.id);
  await say(asAda, 'below', last.id);
  const { chain } = await asBob.comments.thread({ postId, commentId: last.id });
  expect(chain.map(({ text }) => text)).toEqual(Array.from({ length: 9 }, (_, level) => `level ${level}`));
  expect(chain.at(-1)?.replies).toMatchObject([{ text: 'below' }]);
  const { id: elsewhere } = await aPost(at.app, { author: await aPerson(at.app) });
  await expect(asBob.comments.thread({ postId: elsewhere, commentId: last.id })).rejects.toThrow('comment-not-found');
  await expect(
    asBob.comments.create({ postId: elsewhere, parentId: last.id, text: 'x', clientId: 'client-id-x' }),
  ).rejects.toThrow('comment-not-found');
});

test('D06: a deleted comment leaves a tombstone as long as it has replies, and goes with the last of them', async () => {
  await using at = await aThread();
  const { asAda, asBob, say, postId } = at;
  const root = await say(asBob, 'root');
  const reply = await say(asAda, 'reply', root.id);
  await asBob.comments.delete({ commentId: root.id });
  expect((await asAda.comments.list({ postId })).items).toMatchObject([
    { id: root.id, isDeleted: true, author: null, text: '', likesCount: 0, replies: [{ text: 'reply' }] },
  ]);
  await expect(say(asAda, 'too late', root.id)).rejects.toThrow('comment-not-found');
  await expect(asAda.comments.setLike({ commentId: root.id, liked: true })).rejects.toThrow('comment-not-found');
  expect(await verifyCounters(at.app.db)).toEqual([]);
  await asAda.comments.delete({ commentId: reply.id });
  expect((await asAda.comments.list({ postId })).items).toEqual([]);
  expect((await asAda.posts.byId({ postId })).commentsCount).toBe(0);
  expect(await verifyCounters(at.app.db)).toEqual([]);
});

test('P: like on comments: twenty at once, each twice, count once each and can be taken back', async () => {
  await using at = await aThread();
  const { app, asBob, say, postId } = at;
  const { id: commentId } = await say(asBob, 'likeable');
  const likers = await Promise.all(Array.from({ length: 20 }, () => aPerson(app)));
  const like = (liked: boolean) =>
    Promise.all([...likers, ...likers].map((as) => caller(app, { as }).comments.setLike({ commentId, liked })));
  await like(true);
  const seen = await caller(app, { as: likers[0] }).comments.list({ postId });
  expect(seen.items).toMatchObject([{ likesCount: 20, isLikedByMe: true }]);
  expect((await asBob.notifications.list({})).items).toMatchObject([
    { kind: 'like', commentId, actorsCount: 20, excerpt: 'likeable' },
  ]);
  await like(false);
  expect((await asBob.comments.list({ postId })).items).toMatchObject([{ likesCount: 0, isLikedByMe: false }]);
  expect((await asBob.notifications.list({})).items).toEqual([]);
  expect(await verifyCounters(app.db)).toEqual([]);
});

test('D06: replies and deletions of the same comment at once leave all counters equal to a recount', async () => {
  await using at = await aThread();
  const { app, asAda, asBob, say } = at;
  const root = await say(asBob, 'root');
  const replies = await Promise.all(Array.from({ length: 10 }, (_, index) => say(asAda, `reply ${index}`, root.id)));
  await Promise.allSettled([
    asBob.comments.delete({ commentId: root.id }),
    ...replies.map(({ id }) => asAda.comments.delete({ commentId: id })),
    ...replies.map(({ id }, index) => say(asBob, `answer ${index}`, id)),
    ...Array.from({ length: 5 }, (_, index) => say(asAda, `late ${index}`, root.id)),
  ]);
  expect(await verifyCounters(app.db)).toEqual([]);
});

test('comments of the blocked are a place without words where others answered, and are not there where nobody did', async () => {
  await using at = await aThread();
  const { app, asAda, say, postId } = at;
  const eve = await aPerson(app);
  const asEve = caller(app, { as: eve });
  const loud = await say(asEve, 'loud');
  await say(asAda, 'an answer', loud.id);
  await say(asEve, 'unanswered');
  const reader = caller(app, { as: await aPerson(app) });
  await reader.relations.setBlock({ username: eve.username, blocks: true });
  expect((await reader.comments.list({ postId })).items).toMatchObject([
    { id: loud.id, isDeleted: true, author: null, text: '' },
  ]);
});
