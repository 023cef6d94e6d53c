import { expect, test } from 'vitest';
import { limits } from '@/contracts/limits';
import { verifyCounters } from '@/server/world/verify-counters';
import { aCharacter, aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';
import { admission } from './admit-sender';
import { openConversation } from './open-conversation';

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: Error) => error.message,
  );
const say = (n: number | string) => `client-id-${n}`;

async function strangers(app: TestApp) {
  const [ada, bob] = [await aPerson(app, { username: 'ada' }), await aPerson(app, { username: 'bob' })];
  const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
  const { conversationId } = await asAda.messages.open({ username: 'bob' });
  const write = (n: number | string) => asAda.messages.send({ conversationId, text: `hello ${n}`, clientId: say(n) });
  return { ada, bob, asAda, asBob, conversationId, write };
}

test('P: requests folder: what a stranger writes waits apart, rings nobody, and counts once it is accepted', async () => {
  await using app = await testApp();
  const { asAda, asBob, conversationId, write } = await strangers(app);
  await write(1);
  expect((await asBob.messages.conversations({})).items).toEqual([]);
  expect(await asBob.messages.unreadCount()).toEqual({ unread: 0 });
  expect(await asBob.messages.requestCount()).toEqual({ waiting: 1 });
  expect((await asBob.messages.requests({})).items).toMatchObject([
    { id: conversationId, state: 'requested', other: { username: 'ada' } },
  ]);
  // Looking at a request tells the stranger nothing.
  await asBob.messages.markRead({ conversationId, seq: 1 });
  expect((await asAda.messages.byId({ conversationId })).receipts).toEqual([]);
  await write(2);
  await Promise.all(Array.from({ length: 20 }, () => asBob.messages.acceptRequest({ conversationId })));
  expect((await asBob.messages.conversations({})).items).toMatchObject([{ id: conversationId, unreadCount: 1, state: 'active' }]);
  expect(await asBob.messages.unreadCount()).toEqual({ unread: 1 });
  expect(await asBob.messages.requestCount()).toEqual({ waiting: 0 });
  expect(await verifyCounters(app.db)).toEqual([]);
});

test('P: requests folder: a stranger writes a few messages at most, however many are sent at once, until accepted', async () => {
  await using app = await testApp();
  const { asBob, conversationId, write } = await strangers(app);
  const sends = await Promise.all(Array.from({ length: 20 }, (_, n) => codeOf(write(n))));
  expect(sends.filter((code) => code === 'accepted')).toHaveLength(limits.request.pending);
  expect(sends.filter((code) => code === 'request-pending')).toHaveLength(20 - limits.request.pending);
  await asBob.messages.send({ conversationId, text: 'yes?', clientId: say('bob') });
  expect(await codeOf(write('more'))).toBe('accepted');
});

test('P: requests folder: who is declined writes no more, and writing oneself opens the conversation again', async () => {
  await using app = await testApp();
  const { asBob, conversationId, write } = await strangers(app);
  await write(1);
  await asBob.messages.declineRequest({ conversationId });
  expect((await asBob.messages.requests({})).items).toEqual([]);
  expect(await codeOf(write(2))).toBe('may-not-write');
  await asBob.messages.send({ conversationId, text: 'I thought about it', clientId: say('bob') });
  expect(await codeOf(write(3))).toBe('accepted');
  expect((await asBob.messages.history({ conversationId })).items.map(({ text }) => text)).toEqual([
    'hello 3',
    'I thought about it',
  ]);
});

test('P: who may write to me: everybody, those I follow, or nobody; it holds for characters’ first messages too', async () => {
  await using app = await testApp();
  const { ada, bob, asBob, write } = await strangers(app);
  await asBob.messages.changeSettings({ whoMayWrite: 'nobody' });
  expect(await codeOf(write(1))).toBe('may-not-write');
  expect(await asBob.messages.changeSettings({ whoMayWrite: 'followed' })).toEqual({
    whoMayWrite: 'followed',
    readReceipts: true,
    showsTyping: true,
  });
  expect(await codeOf(write(2))).toBe('may-not-write');
  await app.db.follow.create({ data: { followerId: bob.id, followedId: ada.id } });
  expect(await codeOf(write(3))).toBe('accepted');
  expect((await asBob.messages.conversations({})).items).toHaveLength(1);
  const mei = await aCharacter(app);
  const answer = await app.transact(async (tx) => {
    const conversationId = await openConversation(app, tx, mei.id, bob.id);
    return admission(app, tx, { conversationId, senderId: mei.id });
  });
  expect(answer).toBe('may-not-write');
});

test('others’ requests do not exist', async () => {
  await using app = await testApp();
  const { conversationId } = await strangers(app);
  const asEve = caller(app, { as: await aPerson(app) });
  expect(await codeOf(asEve.messages.acceptRequest({ conversationId }))).toBe('conversation-not-found');
  expect(await codeOf(asEve.messages.declineRequest({ conversationId }))).toBe('conversation-not-found');
  expect(await codeOf(asEve.messages.clear({ conversationId }))).toBe('conversation-not-found');
});
