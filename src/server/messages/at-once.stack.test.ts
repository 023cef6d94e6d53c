// Messages that are sent twice, from two processes, or while the other side closes the door.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { aPerson } from '@/testing/builders';
import { type CallerUser, caller } from '@/testing/call';
import { aCrowd } from '@/testing/crowd';
import { codeOf, outcomesOf } from '@/testing/outcomes';
import { twoServers } from '@/testing/two-servers';
import { verifyNetwork } from '../upkeep/verify-network';
import { lockConversation } from './lock-conversation';

const times = <T>(count: number, work: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => work(n));

/** Two who may write to each other, and the doors of both servers for each of them. */
async function aTalk() {
  const at = await twoServers();
  const { app, other } = at;
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
  await asBob.profiles.setFollow({ username: ada.username, follows: true });
  const { conversationId } = await asAda.messages.open({ username: bob.username });
  const servers = [app, other];
  return {
    ...at,
    ada,
    bob,
    asAda,
    asBob,
    servers,
    conversationId,
    broken: async () => (await verifyNetwork(app)).filter((f) => f.differences.length > 0),
  };
}

test('E01: a message that two processes are sent ten times each is there once, with one number, one unread and one event a member', async () => {
  await using at = await aTalk();
  const { app, ada, bob, asBob, conversationId } = at;
  const send = { conversationId, text: 'Once', clientId: 'the-same-message' };
  const sent = await Promise.all(times(20, (n) => caller(at.servers[n % 2] ?? app, { as: ada }).messages.send(send)));
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  expect(await asBob.messages.unreadCount()).toEqual({ unread: 1 });
  expect((await asBob.messages.history({ conversationId })).items).toMatchObject([{ seq: 1, text: 'Once' }]);
  for (const { id } of [ada, bob]) {
    expect(await app.db.liveEvent.count({ where: { channel: `account:${id}`, type: 'message.sent' } })).toBe(1);
  }
  expect(await at.broken()).toEqual([]);
});

test('E01: forty messages at once from both sides and both processes are numbered without gap, and both read the same order', async () => {
  await using at = await aTalk();
  const { app, ada, bob, asAda, asBob, conversationId } = at;
  const sends = times(40, (n) => {
    const as = n % 4 < 2 ? ada : bob;
    return caller(at.servers[n % 2] ?? app, { as }).messages.send({ conversationId, text: `${n}`, clientId: `message-${n}` });
  });
  expect(await outcomesOf(sends)).toEqual({ accepted: 40 });
  const [mine, theirs] = await Promise.all([asAda, asBob].map((as) => as.messages.history({ conversationId, limit: 50 })));
  const order = (page: typeof mine) => page?.items.map(({ seq, text }) => ({ seq, text }));
  expect(
    order(mine)
      ?.map(({ seq }) => seq)
      .sort((one, two) => one - two),
  ).toEqual(times(40, (n) => n + 1));
  expect(order(mine)).toEqual(order(theirs));
  expect([await asAda.messages.unreadCount(), await asBob.messages.unreadCount()]).toEqual([{ unread: 20 }, { unread: 20 }]);
  expect(await at.broken()).toEqual([]);
});

test('C05: E01: who blocks while the other writes twenty messages has those that came before, and none after', async () => {
  await using at = await aTalk();
  const { app, ada, bob, asAda, asBob, conversationId } = at;
  const send = (n: number) =>
    caller(at.servers[n % 2] ?? app, { as: ada }).messages.send({ conversationId, text: `${n}`, clientId: `message-${n}` });
  const [outcomes] = await Promise.all([
    outcomesOf(times(20, send)),
    ...times(4, (n) =>
      caller(at.servers[n % 2] ?? app, { as: bob }).relations.setBlock({ username: ada.username, blocks: true }),
    ),
  ]);
  expect(Object.keys(outcomes).filter((code) => code !== 'accepted' && code !== 'may-not-write')).toEqual([]);
  expect(await app.db.message.count({ where: { conversationId } })).toBe(outcomes.accepted ?? 0);
  expect(await codeOf(send(99))).toBe('may-not-write');
  expect(await codeOf(asBob.messages.send({ conversationId, text: 'x', clientId: 'of-the-other' }))).toBe('may-not-write');
  expect(await app.db.follow.count()).toBe(0);
  expect(await at.broken()).toEqual([]);
  expect(await codeOf(asAda.profiles.setFollow({ username: bob.username, follows: true }))).toBe('user-not-found');
});

test('C05: E01: a block waits for the message that is on its way, so that none is there that is younger than the block', async () => {
  await using at = await aTalk();
  const { app, ada, asBob, conversationId } = at;
  const order: string[] = [];
  const sending = app.transact(async (tx) => {
    await lockConversation(tx, conversationId);
    await sleep(300);
    order.push('message');
  });
  await sleep(100);
  await Promise.all([
    sending,
    asBob.relations.setBlock({ username: ada.username, blocks: true }).then(() => order.push('block')),
  ]);
  expect(order).toEqual(['message', 'block']);
});

test('E01: a message that is taken back while it is read, marked and sent again stays away, and nothing is unread', async () => {
  await using at = await aTalk();
  const { ada, bob, asBob, asAda, conversationId, app } = at;
  const send = { conversationId, text: 'A slip', clientId: 'the-same-message' };
  const { id: messageId } = await asAda.messages.send(send);
  const outcomes = await outcomesOf([
    ...times(5, (n) => caller(at.servers[n % 2] ?? app, { as: ada }).messages.delete({ messageId })),
    ...times(5, (n) => caller(at.servers[n % 2] ?? app, { as: ada }).messages.send(send)),
    ...times(5, (n) => caller(at.servers[n % 2] ?? app, { as: bob }).messages.markRead({ conversationId, seq: 1 })),
  ]);
  expect(Object.keys(outcomes).filter((code) => code !== 'accepted' && code !== 'message-not-found')).toEqual([]);
  const { items } = await asBob.messages.history({ conversationId });
  expect(JSON.stringify(items)).not.toContain('A slip');
  expect(await app.db.message.count({ where: { conversationId } })).toBe(1);
  expect(await asBob.messages.unreadCount()).toEqual({ unread: 0 });
  expect(await at.broken()).toEqual([]);
});

test('E07: who is asked in, comes in, speaks, is removed and leaves at the same moment, in two processes, leaves a group with one owner and exact counters', async () => {
  await using at = await twoServers();
  const { app, other } = at;
  const [owner, ...others] = await aCrowd(app, 8);
  if (!owner) throw new Error('no owner');
  const doors = (as: CallerUser, n: number) => caller(n % 2 ? app : other, { as });
  const title = 'All at once';
  const { conversationId } = await doors(owner, 0).groups.create({
    ...{ title, clientId: app.ids.next() },
    usernames: others.map(({ username }) => username),
  });
  const outcomes = await outcomesOf([
    ...others.flatMap((as) => [doors(as, 0), doors(as, 1)].map(({ groups }) => groups.acceptInvite({ conversationId }))),
    ...others.flatMap((as, n) =>
      times(3, (m) => doors(as, m).messages.send({ conversationId, text: `${n} ${m}`, clientId: `message-${m}` })),
    ),
    ...others.slice(0, 3).map((as, n) => doors(as, n).groups.leave({ conversationId })),
    ...others.slice(3, 5).map(({ id: userId }, n) => doors(owner, n).groups.removeMember({ conversationId, userId })),
    doors(owner, 1).groups.leave({ conversationId }),
    doors(owner, 0).groups.leave({ conversationId }),
    doors(owner, 0).groups.rename({ conversationId, title: 'Renamed' }),
  ]);
  const foreseen = ['accepted', 'conversation-not-found', 'user-not-found', 'not-allowed'];
  expect(Object.keys(outcomes).filter((code) => !foreseen.includes(code))).toEqual([]);
  const members = await app.db.conversationMember.findMany({ where: { conversationId } });
  expect(members.every(({ userId }) => userId !== owner.id)).toBe(true);
  expect(members.filter(({ role }) => role === 'owner')).toHaveLength(members.length > 0 ? 1 : 0);
  const { lastSeq = 0 } = (await app.db.conversation.findUnique({ where: { id: conversationId } })) ?? {};
  expect(await app.db.message.count({ where: { conversationId } })).toBe(lastSeq);
  expect((await verifyNetwork(app)).filter(({ differences }) => differences.length > 0)).toEqual([]);
});
