import { describe, expect, test } from 'vitest';
import { accountChannel } from '@/contracts/live-events';
import { aCharacter, aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';
import { insertMessage } from './insert-message';
import { openConversation } from './open-conversation';
import { setRead } from './set-read';

const send = (index: number | string) => `client-id-${index}`;
const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: Error) => error.message,
  );

/** Two who follow each other: neither is a stranger to the other. */
async function friends(app: TestApp) {
  const [ada, bob] = [await aPerson(app, { username: 'ada' }), await aPerson(app, { username: 'bob' })];
  await app.db.follow.createMany({
    data: [
      { followerId: ada.id, followedId: bob.id },
      { followerId: bob.id, followedId: ada.id },
    ],
  });
  return [ada, bob] as const;
}

async function eventsOf(app: TestApp, userId: string): Promise<string[]> {
  const rows = await app.db.liveEvent.findMany({ where: { channel: accountChannel(userId) }, orderBy: { seq: 'asc' } });
  return rows.map(({ type }) => type);
}

/** What the queue was asked for is kept; nothing is delivered. */
function withoutDelivery(app: TestApp): { app: TestApp; asked: string[] } {
  const asked: string[] = [];
  const tryEnqueue: TestApp['jobs']['tryEnqueue'] = async (name, payload, options) => {
    asked.push(`${name} ${JSON.stringify(payload)} ${options?.key}`);
  };
  return { app: { ...app, jobs: { enqueue: tryEnqueue, tryEnqueue } }, asked };
}

describe('between two people', () => {
  test('both sides see the same conversation, numbered without gaps under parallel sends', async () => {
    await using app = await testApp();
    const [ada, bob] = await friends(app);
    const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
    const opened = await Promise.all([asAda.messages.open({ username: 'BOB' }), asBob.messages.open({ username: 'ada' })]);
    expect(opened[0]).toEqual(opened[1]);
    const { conversationId } = opened[0];
    await times(20, (index) =>
      (index % 2 ? asAda : asBob).messages.send({ conversationId, text: `m${index}`, clientId: send(index) }),
    );
    const { items } = await asAda.messages.history({ conversationId });
    expect(items.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => 20 - index));
    expect(items.filter(({ isMine }) => isMine)).toHaveLength(10);
    expect(await asAda.messages.unreadCount()).toEqual({ unread: 10 });
    expect(await asBob.messages.unreadCount()).toEqual({ unread: 10 });
    expect((await eventsOf(app, ada.id)).filter((type) => type === 'message.sent')).toHaveLength(20);
  });

  test('the same send twenty times is one message', async () => {
    await using app = await testApp();
    const [ada, bob] = await friends(app);
    const asAda = caller(app, { as: ada });
    const { conversationId } = await asAda.messages.open({ username: bob.username });
    const sent = await times(20, () => asAda.messages.send({ conversationId, text: 'once', clientId: send(1) }));
    expect(new Set(sent.map(({ id, seq }) => `${id} ${seq}`)).size).toBe(1);
    expect(await caller(app, { as: bob }).messages.unreadCount()).toEqual({ unread: 1 });
    expect((await asAda.messages.send({ conversationId, text: 'next', clientId: send(2) })).seq).toBe(2);
  });

  test('history goes back page by page and the list of conversations shows the newest first', async () => {
    await using app = await testApp();
    const ada = await aPerson(app);
    const asAda = caller(app, { as: ada });
    const others = await times(5, (index) => aPerson(app, { username: `other${index}` }));
    for (const [index, other] of others.entries()) {
      const { conversationId } = await asAda.messages.open({ username: other.username });
      for (let n = 1; n <= 3; n++)
        await asAda.messages.send({ conversationId, text: `to ${index}, ${n}`, clientId: send(`${index}${n}`) });
    }
    await asAda.messages.open({ username: (await aPerson(app)).username });
    const first = await asAda.messages.conversations({ limit: 3 });
    const second = await asAda.messages.conversations({ limit: 3, cursor: first.nextCursor });
    const listed = [...first.items, ...second.items];
    expect(listed.map(({ other }) => other.username)).toEqual(['other4', 'other3', 'other2', 'other1', 'other0']);
    expect(listed[0]?.lastMessage).toMatchObject({ text: 'to 4, 3', isMine: true });
    expect(second.nextCursor).toBeNull();
    const conversationId = listed[0]?.id ?? '';
    const newest = await asAda.messages.history({ conversationId, limit: 2 });
    const older = await asAda.messages.history({ conversationId, limit: 2, cursor: newest.nextCursor });
    expect([...newest.items, ...older.items].map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect(older.nextCursor).toBeNull();
  });

  test('reading lowers the count, never rises it again, and tells one’s other tabs', async () => {
    await using app = await testApp();
    const [ada, bob] = await friends(app);
    const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
    const { conversationId } = await asAda.messages.open({ username: bob.username });
    for (let n = 1; n <= 4; n++) await asAda.messages.send({ conversationId, text: `${n}`, clientId: send(n) });
    await asBob.messages.markRead({ conversationId, seq: 3 });
    expect(await asBob.messages.unreadCount()).toEqual({ unread: 1 });
    await asBob.messages.markRead({ conversationId, seq: 1 });
    expect((await asBob.messages.byId({ conversationId })).unreadCount).toBe(1);
    await asBob.messages.markRead({ conversationId, seq: 2_000_000_000 });
    expect((await asBob.messages.byId({ conversationId })).unreadCount).toBe(0);
    await asAda.messages.send({ conversationId, text: '5', clientId: send(5) });
    expect(await asBob.messages.unreadCount()).toEqual({ unread: 1 });
    expect((await eventsOf(app, bob.id)).filter((type) => type === 'message.read')).toHaveLength(2);
  });

  test('unread counters equal a recount after sends and reads at once', async () => {
    await using app = await testApp();
    const [ada, bob] = await friends(app);
    const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
    const { conversationId } = await asAda.messages.open({ username: bob.username });
    await times(24, async (index) => {
      if (index % 4 === 3) await asBob.messages.markRead({ conversationId, seq: index });
      else await asAda.messages.send({ conversationId, text: `${index}`, clientId: send(index) });
    });
    const member = await app.db.conversationMember.findFirstOrThrow({ where: { conversationId, userId: bob.id } });
    const recount = await app.db.message.count({ where: { conversationId, seq: { gt: member.readSeq }, senderId: ada.id } });
    expect(member.unreadCount).toBe(recount);
  });

  test('others’ conversations do not exist for a third', async () => {
    await using app = await testApp();
    const [ada, bob, eve] = [await aPerson(app), await aPerson(app), await aPerson(app)];
    const { conversationId } = await caller(app, { as: ada }).messages.open({ username: bob.username });
    const { messages } = caller(app, { as: eve });
    const attempts = [
      messages.history({ conversationId }),
      messages.byId({ conversationId }),
      messages.send({ conversationId, text: 'psst', clientId: send(1) }),
      messages.markRead({ conversationId, seq: 1 }),
    ];
    expect(await Promise.all(attempts.map(codeOf))).toEqual(attempts.map(() => 'conversation-not-found'));
    expect(await codeOf(messages.open({ username: eve.username }))).toBe('message-to-self');
    expect(await codeOf(messages.open({ username: 'nobody' }))).toBe('user-not-found');
    expect(await codeOf(messages.history({ conversationId, cursor: 'WzFd' }))).toBe('bad-cursor');
    expect(await codeOf(caller(app).messages.conversations({}))).toBe('not-signed-in');
  });
});

describe('to a character', () => {
  test('an answer is owed from the moment of sending, and asked for once the message is stored', async () => {
    await using live = await testApp();
    const { app, asked } = withoutDelivery(live);
    const [ada, mei] = [await aPerson(app), await aCharacter(app, { username: 'mei' })];
    const asAda = caller(app, { as: ada });
    const { conversationId } = await asAda.messages.open({ username: 'mei' });
    const sent = await asAda.messages.send({ conversationId, text: '你好', clientId: send(1) });
    expect(sent.reply).toMatchObject({ state: 'waiting', deferredUntil: null, why: null });
    expect((await asAda.messages.byId({ conversationId })).other).toMatchObject({ id: mei.id, isCharacter: true });
    await asAda.messages.send({ conversationId, text: '你好', clientId: send(1) });
    expect(asked).toEqual([`write-reply {"messageId":"${sent.id}"} ${sent.id}`]);
    expect(await eventsOf(app, ada.id)).toEqual(['message.sent', 'reply.changed']);
  });

  test('several messages before the answer are covered by one; a message during the writing is owed its own', async () => {
    await using live = await testApp();
    const { app, asked } = withoutDelivery(live);
    const ada = await aPerson(app);
    await aCharacter(app, { username: 'mei' });
    const asAda = caller(app, { as: ada });
    const { conversationId } = await asAda.messages.open({ username: 'mei' });
    const sends = await times(8, (index) => asAda.messages.send({ conversationId, text: `${index}`, clientId: send(index) }));
    const newest = sends.find(({ seq }) => seq === 8);
    expect(await app.db.reply.findMany()).toMatchObject([{ messageId: newest?.id, state: 'waiting', personId: ada.id }]);
    expect(asked).toHaveLength(8);
    await app.db.reply.updateMany({ data: { state: 'deferred', deferredUntil: 1440 + 360, why: 'asleep' } });
    const deferred = await asAda.messages.send({ conversationId, text: 'still there?', clientId: send('deferred') });
    expect(deferred.reply).toMatchObject({ state: 'deferred', deferredUntil: { day: 2, clock: '06:00' }, why: 'asleep' });
    await app.db.reply.updateMany({ data: { state: 'writing' } });
    await asAda.messages.send({ conversationId, text: 'one more', clientId: send('writing') });
    expect((await app.db.reply.findMany({ orderBy: { createdAt: 'asc' } })).map(({ state }) => state)).toEqual([
      'writing',
      'waiting',
    ]);
  });

  test('a message between two characters owes nothing, and reading works for them too', async () => {
    await using app = await testApp();
    const [mei, tom] = [await aCharacter(app), await aCharacter(app)];
    const conversationId = await app.transact((tx) => openConversation(app, tx, mei.id, tom.id));
    expect(await app.transact((tx) => openConversation(app, tx, tom.id, mei.id))).toBe(conversationId);
    const message = {
      id: app.ids.next(),
      conversationId,
      senderId: mei.id,
      text: 'Tea?',
      clientId: null,
      createdAt: app.clock.now(),
      worldMinute: 600,
    };
    expect(await app.transact((tx) => insertMessage(app, tx, message))).toEqual({ seq: 1, inserted: true });
    expect(await app.transact((tx) => insertMessage(app, tx, message))).toEqual({ seq: 1, inserted: false });
    expect(await app.db.reply.count()).toBe(0);
    await app.transact((tx) => setRead(app, tx, { conversationId, userId: tom.id, seq: 1 }));
    expect(await app.db.conversationMember.findMany({ select: { unreadCount: true } })).toEqual([
      { unreadCount: 0 },
      { unreadCount: 0 },
    ]);
    const missing = { ...message, id: app.ids.next(), conversationId: app.ids.next() };
    expect(await codeOf(app.transact((tx) => insertMessage(app, tx, missing)))).toContain('No conversation');
  });
});
