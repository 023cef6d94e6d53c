import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createGroup } from '@/server/messages/groups/create-group';
import { sendMessage } from '@/server/messages/send-message';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { says, status } from '@/testing/fault-server';
import { meeting } from '@/testing/meeting';
import { writeReply } from '../write-reply';
import { answerInGroup } from './answer-in-group';
import { followGroupReply } from './follow-group-reply';
import { reconcileGroupReplies } from './reconcile-group-replies';

const never = new AbortController().signal;

/** Ada's group with Mei, the character of the meeting, and Bo. */
async function groupOf(at: Awaited<ReturnType<typeof meeting>>) {
  const { app, person, character } = at;
  const bo = await aPerson(app, { username: 'bo_' });
  const asBo = caller(app, { as: bo });
  await asBo.profiles.setFollow({ username: person.username, follows: true });
  const usernames = [character.username, 'bo_'];
  const conversationId = await createGroup(app, person, { title: 'Picnic', usernames, clientId: randomUUID() });
  const write = (text: string) => sendMessage(app, person, { conversationId, text, clientId: randomUUID() });
  const answer = (messageId: string) => answerInGroup(app, { messageId, characterId: character.id }, never);
  const texts = async () =>
    (await asBo.messages.history({ conversationId })).items.filter(({ notice }) => !notice).map(({ text }) => text);
  return { bo, asBo, conversationId, write, answer, texts };
}

test('E07: a character that is named answers in the group once, streamed to every member and to nobody else', async () => {
  await using at = await meeting([says('Tea for everybody!')]);
  const { app, character } = at;
  const group = await groupOf(at);
  const { id: messageId } = await group.write('Mei, what shall we drink?');
  const asked = { messageId, characterId: character.id, after: null, signal: never };
  const watch = async () => {
    let text = '';
    for await (const { events } of followGroupReply(app, group.bo.id, asked))
      for (const event of events) if (event.kind === 'text') text += event.text;
    return text;
  };
  const watching = watch();
  await Promise.all(Array.from({ length: 20 }, () => group.answer(messageId)));
  expect(await group.texts()).toEqual(['Tea for everybody!', 'Mei, what shall we drink?']);
  expect(['Tea for everybody!', '']).toContain(await watching);
  const stranger = await aPerson(app);
  await expect(followGroupReply(app, stranger.id, asked).next()).rejects.toThrow();
  expect(await group.asBo.messages.unreadCount()).toEqual({ unread: 2 });
  const { receipts } = await caller(app, { as: group.bo }).messages.byId({ conversationId: group.conversationId });
  expect(receipts.find(({ userId }) => userId === character.id)?.readSeq).toBeGreaterThan(0);
});

test('E07: what somebody told a character in private is not before it in a group, nor what was said before the last one came', async () => {
  await using at = await meeting([says('I keep that to myself.'), says('Hello all.'), says('Welcome!')]);
  const { app } = at;
  await at.write('My secret is a blue whale').then((messageId) => writeReply(app, { messageId }, never));
  const group = await groupOf(at);
  const first = await group.write('Mei, good morning from the orchard');
  await group.answer(first.id);
  const prompt = () => JSON.stringify(at.server.requests.at(-1)?.messages);
  expect(prompt()).toContain('orchard');
  expect(prompt()).not.toContain('blue whale');
  const cy = await aPerson(app, { username: 'cy_' });
  await caller(app, { as: at.person }).groups.invite({ conversationId: group.conversationId, usernames: ['cy_'] });
  await caller(app, { as: cy }).groups.acceptInvite({ conversationId: group.conversationId });
  const second = await group.write('Mei, say hello to Cy');
  await app.db.groupReply.updateMany({ data: { retryAt: null } });
  await group.answer(second.id);
  expect(prompt()).toContain('hello to Cy');
  expect(prompt()).not.toContain('orchard');
});

test('E07: an answer is put off while a character is asleep, tried again after a failure, and found by the watchdog', async () => {
  await using at = await meeting([status(500), status(500), says('Here I am.')]);
  const { app, character } = at;
  const group = await groupOf(at);
  await at.become('sleep', 700);
  const { id: messageId } = await group.write('Mei?');
  await group.answer(messageId);
  const key = { messageId_characterId: { messageId, characterId: character.id } };
  const row = () => app.db.groupReply.findUniqueOrThrow({ where: key });
  expect(await row()).toMatchObject({ state: 'deferred', why: 'asleep' });
  await at.become(null, null);
  const asked: string[] = [];
  const enqueue: typeof app.jobs.enqueue = async (name) => void asked.push(name);
  await reconcileGroupReplies({ ...app, jobs: { enqueue, tryEnqueue: enqueue } });
  expect(asked).toEqual(['answer-in-group']);
  for (let tries = 0; tries < 3 && (await row()).state !== 'sent'; tries++) {
    await app.db.groupReply.update({ where: key, data: { retryAt: null } });
    await group.answer(messageId);
  }
  expect(await group.texts()).toEqual(['Here I am.', 'Mei?']);
});

test('P: delete a message: what a character kept of the exchange goes with it, and no prompt shows it again', async () => {
  await using at = await meeting([says('Whales, lovely.'), says('Nothing in particular.')]);
  const { app, person } = at;
  const messageId = await at.write('I love blue whales');
  await writeReply(app, { messageId }, never);
  expect(await app.db.personMemory.count()).toBe(1);
  await caller(app, { as: person }).messages.delete({ messageId });
  expect(await app.db.personMemory.count()).toBe(0);
  const next = await at.write('What do I love?');
  await writeReply(app, { messageId: next }, never);
  expect(JSON.stringify(at.server.requests.at(-1)?.messages)).not.toContain('blue whales');
});
