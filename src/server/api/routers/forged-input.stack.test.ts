// What a program sends that no page of ours would: other people's ids, ids of another kind, what was sent before, in another order.
import { expect, test } from 'vitest';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { databaseState } from '@/testing/database-state';
import { codeOf } from '@/testing/outcomes';
import { type TestApp, testApp } from '@/testing/test-app';
import { verifyNetwork } from '../../upkeep/verify-network';

const label = { isSensitive: false, isSpoiler: false, warning: '' };
const send = (n: number) => `client-id-${n}`;
const broken = async (app: TestApp) => (await verifyNetwork(app)).filter(({ differences }) => differences.length > 0);

/** Ada and Bob talk, in private, in a group and under a post of Ada's for her followers; Eve has no part in any of it. */
async function aCircle() {
  const app = await testApp();
  const [ada, bob, eve] = [await aPerson(app), await aPerson(app), await aPerson(app)];
  const [asAda, asBob, asEve] = [caller(app, { as: ada }), caller(app, { as: bob }), caller(app, { as: eve })];
  await asBob.profiles.setFollow({ username: ada.username, follows: true });
  const { id: postId } = await asAda.posts.create({ text: 'For my followers', visibility: 'followers', clientId: send(1) });
  const { id: commentId } = await asBob.comments.create({ postId, text: 'I see it', clientId: send(2) });
  const { conversationId } = await asAda.messages.open({ username: bob.username });
  const { id: messageId } = await asAda.messages.send({ conversationId, text: 'Between us', clientId: send(3) });
  const group = await asAda.groups.create({ title: 'Two', usernames: [bob.username], clientId: app.ids.next() });
  const ids = { user: eve.id, post: postId, comment: commentId, conversation: conversationId, message: messageId };
  return { app, ada, bob, asAda, asBob, asEve, ids, groupId: group.conversationId };
}
type Circle = Awaited<ReturnType<typeof aCircle>>;
type Door = Circle['asEve'];

const onPost = (as: Door, postId: string) => [
  as.posts.byId({ postId }),
  as.posts.edit({ postId, version: 1, text: 'Mine', ...label }),
  as.posts.delete({ postId }),
  as.posts.versions({ postId }),
  as.posts.setLike({ postId, liked: true }),
  as.posts.setRepost({ postId, reposted: true }),
  as.posts.setBookmark({ postId, bookmarked: true }),
  as.comments.list({ postId }),
  as.comments.create({ postId, text: 'Mine', clientId: send(9) }),
];
const onComment = (as: Door, commentId: string) => [
  as.comments.replies({ commentId }),
  as.comments.setLike({ commentId, liked: true }),
  as.comments.delete({ commentId }),
];
const onConversation = (as: Door, conversationId: string) => [
  as.messages.byId({ conversationId }),
  as.messages.history({ conversationId }),
  as.messages.send({ conversationId, text: 'Mine', clientId: send(9) }),
  as.messages.markRead({ conversationId, seq: 1 }),
  as.messages.typing({ conversationId }),
  as.messages.clear({ conversationId }),
  as.messages.acceptRequest({ conversationId }),
  as.messages.declineRequest({ conversationId }),
  as.groups.acceptInvite({ conversationId }),
  as.groups.members({ conversationId }),
  as.groups.rename({ conversationId, title: 'Mine' }),
  as.groups.leave({ conversationId }),
];
const onMessage = (as: Door, messageId: string) => [
  as.messages.delete({ messageId }),
  as.messages.hide({ messageId }),
  as.replies.stop({ messageId }),
  as.replies.again({ messageId }),
];
const codes = async (calls: Promise<unknown>[]) => new Set(await Promise.all(calls.map(codeOf)));
/** Whatever did not answer that there is no such thing. */
const found = async (calls: Promise<unknown>[]) => [...(await codes(calls))].filter((code) => !code.endsWith('-not-found'));

test('D02: D06: E01: E07: to whom they do not belong, the ids of others’ posts, comments, messages and groups are ids of nothing, and nothing changes', async () => {
  const at = await aCircle();
  await using app = at.app;
  const before = await databaseState(app.db);
  expect(await found([...onPost(at.asEve, at.ids.post), ...onComment(at.asEve, at.ids.comment)])).toEqual([]);
  expect(await found([...onConversation(at.asEve, at.ids.conversation), ...onConversation(at.asEve, at.groupId)])).toEqual([]);
  expect(await found(onMessage(at.asEve, at.ids.message))).toEqual([]);
  expect(await databaseState(app.db)).toBe(before);
});

test('D02: D06: E01: an id of another kind is an id of nothing, also to those to whom it belongs, and nothing changes', async () => {
  const at = await aCircle();
  await using app = at.app;
  const before = await databaseState(app.db);
  const others = (kind: keyof Circle['ids']) => Object.entries(at.ids).flatMap(([name, id]) => (name === kind ? [] : [id]));
  for (const as of [at.asAda, at.asBob]) {
    for (const id of others('post')) expect(await found(onPost(as, id))).toEqual([]);
    for (const id of others('comment')) expect(await found(onComment(as, id))).toEqual([]);
    for (const id of others('conversation')) expect(await found(onConversation(as, id))).toEqual([]);
    for (const id of others('message')) expect(await found(onMessage(as, id))).toEqual([]);
  }
  expect(await databaseState(app.db)).toBe(before);
});

test('D02: E01: what is sent again later, or arrives in another order, neither brings back what was taken back nor undoes what came after', async () => {
  const at = await aCircle();
  await using app = at.app;
  const { asAda, asBob, ids } = at;
  const edit = (version: number, text: string) => asAda.posts.edit({ postId: ids.post, version, text, ...label });
  await edit(1, 'Second');
  await edit(2, 'Third');
  expect([await codeOf(edit(1, 'Second')), await codeOf(edit(7, 'From nowhere'))]).toEqual(['post-changed', 'post-changed']);
  expect(await asBob.posts.byId({ postId: ids.post })).toMatchObject({ text: 'Third', version: 3 });

  await asBob.messages.markRead({ conversationId: ids.conversation, seq: 1 });
  await asBob.messages.markRead({ conversationId: ids.conversation, seq: 0 });
  expect(await asBob.messages.unreadCount()).toEqual({ unread: 0 });
  expect(await codeOf(asBob.messages.markRead({ conversationId: ids.conversation, seq: 2_000_000_000 }))).toBe('accepted');
  await asAda.messages.send({ conversationId: ids.conversation, text: 'Later', clientId: send(4) });
  expect(await asBob.messages.unreadCount()).toEqual({ unread: 1 });

  await asAda.messages.delete({ messageId: ids.message });
  await codeOf(asAda.messages.send({ conversationId: ids.conversation, text: 'Between us', clientId: send(3) }));
  await asAda.posts.delete({ postId: ids.post });
  await codeOf(asAda.posts.create({ text: 'For my followers', visibility: 'followers', clientId: send(1) }));
  await codeOf(asBob.comments.create({ postId: ids.post, text: 'I see it', clientId: send(2) }));
  expect(await app.db.message.count({ where: { conversationId: ids.conversation } })).toBe(2);
  expect(JSON.stringify((await asBob.messages.history({ conversationId: ids.conversation })).items)).not.toContain('Between us');
  expect((await asAda.feed.latest({})).items).toEqual([]);
  expect(await app.db.post.count()).toBe(1);
  expect(await app.db.comment.count()).toBe(1);
  expect(await broken(app)).toEqual([]);
});

test('D01: E01: a cursor of a list of another kind and one that was changed by a letter are refused or give nothing of others’', async () => {
  const at = await aCircle();
  await using _app = at.app;
  const { asAda, asEve, ids } = at;
  for (let n = 10; n < 14; n++) await asAda.posts.create({ text: `${n}`, clientId: send(n) });
  for (let n = 14; n < 18; n++) await asAda.messages.send({ conversationId: ids.conversation, text: `${n}`, clientId: send(n) });
  const { nextCursor: ofFeed } = await asAda.feed.latest({ limit: 2 });
  const { nextCursor: ofTalk } = await asAda.messages.history({ conversationId: ids.conversation, limit: 2 });
  if (!ofFeed || !ofTalk) throw new Error('both lists go on');
  expect(await codeOf(asAda.feed.latest({ cursor: ofTalk }))).toBe('bad-cursor');
  expect(await codeOf(asAda.messages.history({ conversationId: ids.conversation, cursor: ofFeed }))).toBe('bad-cursor');
  expect(await codeOf(asEve.messages.history({ conversationId: ids.conversation, cursor: ofTalk }))).toBe(
    'conversation-not-found',
  );
  // Somebody else's place in the same list is a place in one's own view of it.
  const page = await asEve.feed.latest({ cursor: ofFeed });
  expect(page.items.map(({ text }) => text)).not.toContain('For my followers');
  const changed = [...ofFeed].map((letter, n) => `${ofFeed.slice(0, n)}${letter === 'A' ? 'B' : 'A'}${ofFeed.slice(n + 1)}`);
  const answers = await codes(changed.map((cursor) => asEve.feed.latest({ cursor })));
  expect([...answers].filter((code) => code !== 'bad-cursor' && code !== 'accepted')).toEqual([]);
  expect(answers).toContain('bad-cursor');
});
