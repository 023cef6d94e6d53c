import { expect, test } from 'vitest';
import { verifyCounters } from '@/server/world/verify-counters';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: Error) => error.message,
  );

/** Ada and Bob, who follow each other, and what Ada wrote. */
async function conversation(app: TestApp, count: number) {
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
  await asAda.profiles.setFollow({ username: bob.username, follows: true });
  await asBob.profiles.setFollow({ username: ada.username, follows: true });
  const { conversationId } = await asAda.messages.open({ username: bob.username });
  const write = (n: number) => asAda.messages.send({ conversationId, text: `${n}`, clientId: `client-id-${n}` });
  const sent: Awaited<ReturnType<typeof write>>[] = [];
  for (let n = 1; n <= count; n++) sent.push(await write(n));
  return { ada, bob, asAda, asBob, conversationId, write, sent, idOf: (n: number) => sent[n - 1]?.id ?? '' };
}

const numbers = ({ items }: { items: { seq: number }[] }) => items.map(({ seq }) => seq);

test('E01: a conversation is read both ways from a linked message, each message once', async () => {
  await using app = await testApp();
  const { asBob, conversationId } = await conversation(app, 20);
  const middle = await asBob.messages.history({ conversationId, at: 10, limit: 6 });
  expect(numbers(middle)).toEqual([13, 12, 11, 10, 9, 8]);
  const older = await asBob.messages.history({ conversationId, at: 10, limit: 6, cursor: middle.nextCursor });
  expect(numbers(older)).toEqual([7, 6, 5, 4, 3, 2]);
  const oldest = await asBob.messages.history({ conversationId, limit: 6, cursor: older.nextCursor });
  expect([numbers(oldest), oldest.nextCursor]).toEqual([[1], null]);
  const newer = await asBob.messages.history({ conversationId, limit: 6, cursor: middle.previousCursor });
  expect(numbers(newer)).toEqual([19, 18, 17, 16, 15, 14]);
  const newest = await asBob.messages.history({ conversationId, limit: 6, cursor: newer.previousCursor });
  expect([numbers(newest), newest.previousCursor]).toEqual([[20], null]);
  expect(numbers(await asBob.messages.history({ conversationId, at: 2_000_000, limit: 4 }))).toEqual([20, 19]);
  expect(await codeOf(asBob.messages.history({ conversationId, cursor: 'WzFd' }))).toBe('bad-cursor');
});

test('E01: delivered and read are told to who wrote it, and to nobody once one side has receipts off', async () => {
  await using app = await testApp();
  const { bob, asAda, asBob, conversationId, write } = await conversation(app, 2);
  const receipts = async () => (await asAda.messages.byId({ conversationId })).receipts;
  expect(await receipts()).toEqual([{ userId: bob.id, deliveredSeq: 0, readSeq: 0 }]);
  await asBob.messages.markDelivered();
  expect(await receipts()).toEqual([{ userId: bob.id, deliveredSeq: 2, readSeq: 0 }]);
  await asBob.messages.markRead({ conversationId, seq: 1 });
  expect(await receipts()).toEqual([{ userId: bob.id, deliveredSeq: 2, readSeq: 1 }]);
  const told = () => app.db.liveEvent.count({ where: { type: 'message.seen' } });
  expect(await told()).toBe(2);
  await asBob.messages.changeSettings({ readReceipts: false });
  await write(3);
  await asBob.messages.markRead({ conversationId, seq: 3 });
  expect([await receipts(), await told()]).toEqual([[], 2]);
  expect((await asBob.messages.byId({ conversationId })).receipts).toEqual([]);
});

test('P: delete a message: taken back for everybody it leaves its place, and unread counters stay exact', async () => {
  await using app = await testApp();
  const { asAda, asBob, conversationId, idOf } = await conversation(app, 4);
  await asBob.messages.markRead({ conversationId, seq: 1 });
  const takeBack = (n: number) => asAda.messages.delete({ messageId: idOf(n) });
  await Promise.all(Array.from({ length: 20 }, (_, n) => takeBack(1 + (n % 2))));
  expect((await asBob.messages.history({ conversationId })).items).toMatchObject([
    { seq: 4, text: '4', isDeleted: false },
    { seq: 3 },
    { seq: 2, text: '', isDeleted: true },
    { seq: 1, text: '', isDeleted: true },
  ]);
  expect(await asBob.messages.unreadCount()).toEqual({ unread: 2 });
  expect(await verifyCounters(app.db)).toEqual([]);
  expect(await codeOf(asBob.messages.delete({ messageId: idOf(3) }))).toBe('message-not-found');
  expect(await codeOf(asBob.messages.delete({ messageId: conversationId }))).toBe('message-not-found');
  await asAda.messages.delete({ messageId: idOf(4) });
  expect((await asBob.messages.conversations({})).items[0]?.lastMessage).toMatchObject({ text: '', isDeleted: true });
});

test('P: delete a message: hidden for oneself it stays for the other; others’ messages cannot be found', async () => {
  await using app = await testApp();
  const { asAda, asBob, conversationId, idOf } = await conversation(app, 2);
  await asBob.messages.hide({ messageId: idOf(2) });
  await asBob.messages.hide({ messageId: idOf(2) });
  expect(numbers(await asBob.messages.history({ conversationId }))).toEqual([1]);
  expect((await asBob.messages.conversations({})).items[0]?.lastMessage?.text).toBe('1');
  expect(numbers(await asAda.messages.history({ conversationId }))).toEqual([2, 1]);
  const asEve = caller(app, { as: await aPerson(app) });
  expect(await codeOf(asEve.messages.hide({ messageId: idOf(1) }))).toBe('message-not-found');
});

test('E02: a conversation that one deleted comes back with the next message, without what was before', async () => {
  await using app = await testApp();
  const { asAda, asBob, conversationId, write } = await conversation(app, 3);
  await asBob.messages.clear({ conversationId });
  expect([(await asBob.messages.conversations({})).items, await asBob.messages.unreadCount()]).toEqual([[], { unread: 0 }]);
  expect((await asAda.messages.conversations({})).items).toHaveLength(1);
  await write(4);
  expect((await asBob.messages.conversations({})).items).toMatchObject([{ unreadCount: 1, lastMessage: { text: '4' } }]);
  expect(numbers(await asBob.messages.history({ conversationId }))).toEqual([4]);
  expect(await verifyCounters(app.db)).toEqual([]);
});

test('E03: the unread number equals a recount in every tab after sends, reads and deletions at once', async () => {
  await using app = await testApp();
  const { bob, asAda, asBob, conversationId, write, idOf } = await conversation(app, 6);
  await Promise.all(
    Array.from({ length: 24 }, async (_, n) => {
      if (n % 4 === 1) await asBob.messages.markRead({ conversationId, seq: n });
      else if (n % 4 === 2) await asAda.messages.delete({ messageId: idOf(1 + (n % 6)) });
      else await write(10 + n);
    }),
  );
  const [first, second] = await Promise.all([asBob.messages.unreadCount(), caller(app, { as: bob }).messages.unreadCount()]);
  expect(first).toEqual(second);
  expect(await verifyCounters(app.db)).toEqual([]);
  await asBob.messages.markRead({ conversationId, seq: 1_000 });
  const [last] = await app.db.liveEvent.findMany({
    where: { channel: `account:${bob.id}`, type: 'message.read' },
    orderBy: { seq: 'desc' },
    take: 1,
  });
  expect(last?.payload).toMatchObject({ unreadTotal: 0 });
});
