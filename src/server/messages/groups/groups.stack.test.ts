import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { limits } from '@/contracts/limits';
import { verifyCounters } from '@/server/world/verify-counters';
import { aCharacter, aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: Error) => error.message,
  );

/** Ada owns a group; Bo follows her and is in it, Cy was asked, Mei is a character. */
async function aGroup(app: TestApp) {
  const [ada, bo, cy] = await Promise.all(['ada', 'bo_', 'cy_'].map((username) => aPerson(app, { username })));
  if (!ada || !bo || !cy) throw new Error('three people');
  const mei = await aCharacter(app, { username: 'mei' });
  const [asAda, asBo, asCy] = [caller(app, { as: ada }), caller(app, { as: bo }), caller(app, { as: cy })];
  await asBo.profiles.setFollow({ username: 'ada', follows: true });
  const clientId = randomUUID();
  const make = () => asAda.groups.create({ title: 'Picnic', usernames: ['bo_', 'cy_', 'MEI'], clientId });
  const made = await Promise.all(Array.from({ length: 8 }, make));
  const conversationId = made[0]?.conversationId ?? '';
  return { ada, bo, cy, mei, asAda, asBo, asCy, conversationId, made };
}

const lines = async (as: ReturnType<typeof caller>, conversationId: string) =>
  (await as.messages.history({ conversationId, limit: 50 })).items
    .reverse()
    .map(({ notice, text, sender }) =>
      notice ? `${notice.by} ${notice.kind} ${notice.target}${notice.title}`.trim() : `${sender.nickname}: ${text}`,
    );

test('E07: a group is made once; followers and characters are in it, others are asked, and each invitation is a line', async () => {
  await using app = await testApp();
  const { asAda, asBo, asCy, conversationId, made } = await aGroup(app);
  expect(new Set(made.map((each) => each.conversationId)).size).toBe(1);
  const { members, invited } = await asAda.groups.members({ conversationId });
  expect(members.map(({ username, role }) => `${username} ${role}`).sort()).toEqual(['ada owner', 'bo_ member', 'mei member']);
  expect(invited.map(({ username, invitedBy }) => `${username} by ${invitedBy}`)).toEqual(['cy_ by ada']);
  expect((await lines(asAda, conversationId)).sort()).toEqual(
    ['ada created Picnic', 'ada invited bo_', 'ada invited cy_', 'ada invited mei'].sort(),
  );
  // Lines about the group ring nobody, and what is said before one has come is not one's own.
  expect(await asBo.messages.unreadCount()).toEqual({ unread: 0 });
  expect(await codeOf(asCy.messages.history({ conversationId }))).toBe('conversation-not-found');
  expect((await asCy.groups.invites({})).items).toMatchObject([{ conversationId, title: 'Picnic', membersCount: 3 }]);
  expect(await asCy.messages.requestCount()).toEqual({ waiting: 1 });
});

test('E07: who accepts is in it from then on, is counted for exactly, and who declines is asked no more', async () => {
  await using app = await testApp();
  const { asAda, asBo, asCy, conversationId } = await aGroup(app);
  await asAda.messages.send({ conversationId, text: 'before', clientId: 'client-id-1' });
  await Promise.all(Array.from({ length: 20 }, () => asCy.groups.acceptInvite({ conversationId })));
  await Promise.all([
    asAda.messages.send({ conversationId, text: 'one', clientId: 'client-id-2' }),
    asBo.messages.send({ conversationId, text: 'two', clientId: 'client-id-3' }),
    asBo.messages.markRead({ conversationId, seq: 3 }),
  ]);
  expect(await asCy.messages.unreadCount()).toEqual({ unread: 2 });
  expect((await lines(asCy, conversationId)).sort()).toEqual(['ada: one', 'bo_: two', 'cy_ joined']);
  expect(await verifyCounters(app.db)).toEqual([]);
  const asDee = caller(app, { as: await aPerson(app, { username: 'dee' }) });
  await asBo.groups.invite({ conversationId, usernames: ['dee', 'cy_'] });
  await asDee.groups.declineInvite({ conversationId });
  expect(await codeOf(asDee.groups.acceptInvite({ conversationId }))).toBe('conversation-not-found');
});

test('E07: roles: members talk, admins rename and remove, the owner alone gives roles', async () => {
  await using app = await testApp();
  const { ada, bo, mei, asAda, asBo, asCy, conversationId } = await aGroup(app);
  await asCy.groups.acceptInvite({ conversationId });
  expect(await codeOf(asBo.groups.rename({ conversationId, title: 'Bo’s' }))).toBe('not-allowed');
  expect(await codeOf(asBo.groups.removeMember({ conversationId, userId: mei.id }))).toBe('not-allowed');
  await asAda.groups.setRole({ conversationId, userId: bo.id, role: 'admin' });
  await asBo.groups.rename({ conversationId, title: 'Rain' });
  await asBo.groups.removeMember({ conversationId, userId: mei.id });
  expect(await codeOf(asBo.groups.removeMember({ conversationId, userId: ada.id }))).toBe('not-allowed');
  expect(await codeOf(asBo.groups.setRole({ conversationId, userId: bo.id, role: 'member' }))).toBe('not-allowed');
  expect(await codeOf(asAda.groups.setRole({ conversationId, userId: mei.id, role: 'admin' }))).toBe('conversation-not-found');
  expect((await lines(asAda, conversationId)).slice(-3)).toEqual(['ada promoted bo_', 'bo_ renamed Rain', 'bo_ removed mei']);
  expect(await asAda.messages.byId({ conversationId })).toMatchObject({
    title: 'Rain',
    group: { membersCount: 3, myRole: 'owner' },
  });
});

test('E07: an owner’s group goes to the oldest admin or member, and without people it is gone', async () => {
  await using app = await testApp();
  const { bo, asAda, asBo, asCy, conversationId } = await aGroup(app);
  await asCy.groups.acceptInvite({ conversationId });
  await asAda.groups.leave({ conversationId });
  expect(await codeOf(asAda.messages.history({ conversationId }))).toBe('conversation-not-found');
  expect(await codeOf(asAda.messages.send({ conversationId, text: 'x', clientId: 'client-id-9' }))).toBe(
    'conversation-not-found',
  );
  const { members } = await asCy.groups.members({ conversationId });
  expect(members.find(({ role }) => role === 'owner')?.id).toBe(bo.id);
  await Promise.all([asBo.groups.leave({ conversationId }), asCy.groups.leave({ conversationId })]);
  expect(await app.db.conversation.count({ where: { id: conversationId } })).toBe(0);
});

test('E07: a group holds fifty, asked ones included; who takes nothing is not asked; the world’s own groups are not people’s', async () => {
  await using app = await testApp();
  const { asAda, conversationId } = await aGroup(app);
  const people = await Promise.all(
    Array.from({ length: limits.group.members - 3 }, (_, n) => aPerson(app, { username: `p_${n}` })),
  );
  for (let from = 0; from < 40; from += 20) {
    const usernames = people.slice(from, from + 20).map(({ username }) => username);
    await asAda.groups.invite({ conversationId, usernames });
  }
  const rest = people.slice(40).map(({ username }) => username);
  expect(await codeOf(asAda.groups.invite({ conversationId, usernames: rest }))).toBe('group-full');
  expect(await codeOf(asAda.groups.invite({ conversationId, usernames: rest.slice(1) }))).toBe('accepted');
  const shy = await aPerson(app, { username: 'shy' });
  await caller(app, { as: shy }).messages.changeSettings({ whoMayWrite: 'nobody' });
  const another = { title: 'x', usernames: ['shy'], clientId: randomUUID() };
  expect(await codeOf(asAda.groups.create(another))).toBe('may-not-write');
  expect(await codeOf(asAda.groups.create({ ...another, usernames: ['nobody-here'] }))).toBe('user-not-found');
  expect(await app.db.conversation.count()).toBe(1);
  const { id } = await app.db.conversation.create({ data: { id: randomUUID(), title: 'Of the town' } });
  await app.db.conversationMember.create({ data: { conversationId: id, userId: shy.id } });
  const asShy = caller(app, { as: shy });
  expect(await codeOf(asShy.groups.rename({ conversationId: id, title: 'Mine' }))).toBe('conversation-not-found');
  expect(await codeOf(asShy.groups.leave({ conversationId: id }))).toBe('conversation-not-found');
});

test('E07: those whom a message names owe an answer, two at most, and the queue is asked for each once', async () => {
  await using live = await testApp();
  const asked: string[] = [];
  const tryEnqueue: TestApp['jobs']['tryEnqueue'] = async (name, payload) => {
    asked.push(`${name} ${JSON.stringify(payload)}`);
  };
  const app = { ...live, jobs: { enqueue: tryEnqueue, tryEnqueue } };
  const { asAda, mei, conversationId } = await aGroup(app);
  const [leo, ben] = [await aCharacter(app, { username: 'leo' }), await aCharacter(app, { username: 'ben' })];
  await asAda.groups.invite({ conversationId, usernames: ['leo', 'ben'] });
  await asAda.messages.send({ conversationId, text: 'Nobody in particular', clientId: 'client-id-0' });
  expect(await app.db.groupReply.count()).toBe(0);
  const text = '@leo, Mei and Ben: who brings tea?';
  const sends = await Promise.all(
    Array.from({ length: 20 }, () => asAda.messages.send({ conversationId, text, clientId: 'client-id-1' })),
  );
  const messageId = sends[0]?.id ?? '';
  const owed = await app.db.groupReply.findMany();
  expect(owed.map(({ characterId }) => characterId).sort()).toEqual([leo.id, mei.id].sort());
  expect(asked).toHaveLength(2);
  // What was asked of them next is answered in one.
  await asAda.messages.send({ conversationId, text: 'Leo? And Ben?', clientId: 'client-id-2' });
  expect(await app.db.groupReply.count({ where: { characterId: leo.id } })).toBe(1);
  expect(await app.db.groupReply.count({ where: { characterId: ben.id } })).toBe(1);
  await asAda.messages.delete({ messageId });
  expect(await app.db.groupReply.findMany({ where: { messageId } })).toMatchObject([{ characterId: mei.id, state: 'stopped' }]);
});
