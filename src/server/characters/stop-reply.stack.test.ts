import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { limits } from '@/contracts/limits';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { type FaultAnswer, says, stallsStream, status } from '@/testing/fault-server';
import { meeting } from '@/testing/meeting';
import { writeReply } from './write-reply';

const never = new AbortController().signal;
type Meeting = Awaited<ReturnType<typeof meeting>>;
const door = (at: Meeting) => caller(at.app, { as: at.person }).replies;
const write = (at: Meeting, messageId: string) => writeReply(at.app, { messageId }, never);
const memories = (at: Meeting) => at.app.db.personMemory.findMany({ orderBy: { createdAt: 'asc' } });

test('M03: stop ends the request at the model within a second, and nothing of the answer is sent or remembered', async () => {
  await using at = await meeting([stallsStream, says('Hello again.')]);
  const messageId = await at.write('Hello');
  const writing = write(at, messageId);
  await expect.poll(() => at.server.requests.length).toBe(1);
  await sleep(200);
  expect(await door(at).stop({ messageId })).toEqual({ stopped: true });
  // Sooner than the lease would have been renewed.
  await expect.poll(() => at.server.seen.aborted, { timeout: 2000 }).toBe(1);
  await writing;
  expect(await at.reply(messageId)).toMatchObject({ state: 'stopped', answerId: null, leaseOwner: null });
  expect(await at.answers()).toEqual([]);
  expect(await memories(at)).toEqual([]);
  expect(await at.told()).toEqual(['waiting', 'writing', 'stopped']);
  await expect.poll(() => at.app.db.modelCall.count({ where: { outcome: 'aborted', personId: at.person.id } })).toBe(1);

  // Nothing is owed any more, whatever job comes late, and the next message is answered with both in sight.
  await write(at, messageId);
  expect(at.server.requests).toHaveLength(1);
  const next = await at.write('Are you there?');
  await write(at, next);
  expect(await at.answers()).toEqual(['Hello again.']);
  expect((await memories(at)).map(({ text }) => text)).toEqual([
    'Ada told me: "Hello", "Are you there?". I answered: "Hello again.".',
  ]);
});

test('M03: stop pressed twice, in two tabs, or by somebody else changes nothing more', async () => {
  await using at = await meeting([says('Hello.')]);
  const messageId = await at.write('Hello');
  const pressed = await Promise.all([1, 2, 3].map(() => door(at).stop({ messageId })));
  expect(pressed.map(({ stopped }) => stopped).sort()).toEqual([false, false, true]);
  const stranger = caller(at.app, { as: await aPerson(at.app) }).replies;
  for (const verb of [stranger.stop, stranger.again]) {
    await expect(verb({ messageId })).rejects.toMatchObject({ cause: { code: 'conversation-not-found' } });
  }
  await expect(caller(at.app).replies.stop({ messageId })).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  expect(await at.told()).toEqual(['waiting', 'stopped']);
});

test('M03: stop at the moment of completion: the answer is either sent whole or not at all', async () => {
  for (let round = 0; round < 4; round++) {
    await using at = await meeting([says('Whole.')]);
    const messageId = await at.write('Hello');
    const writing = write(at, messageId);
    await expect.poll(() => at.server.requests.length).toBe(1);
    await sleep(round * 12);
    const { stopped } = await door(at).stop({ messageId });
    await writing;
    expect(await at.answers()).toEqual(stopped ? [] : ['Whole.']);
    expect((await at.reply(messageId)).state).toBe(stopped ? 'stopped' : 'sent');
    expect(await memories(at)).toHaveLength(stopped ? 0 : 1);
  }
});

test('M03: a stop reaches an answer whose worker died, and one that waits', async () => {
  await using at = await meeting([says('Late.')]);
  const messageId = await at.write('Hello');
  await at.app.db.reply.update({
    where: { messageId },
    data: { state: 'writing', leaseOwner: 'dead', leaseUntil: new Date(0), attempts: 1 },
  });
  expect(await door(at).stop({ messageId })).toEqual({ stopped: true });
  await write(at, messageId);
  expect(await at.answers()).toEqual([]);
});

test('another answer stands in place of the first, in the conversation and in what is remembered', async () => {
  await using at = await meeting([says('The first.'), says('The second.')]);
  const messageId = await at.write('Hello');
  await write(at, messageId);
  const [first] = await at.app.db.message.findMany({ where: { senderId: at.character.id } });
  await door(at).again({ messageId });
  expect(await at.answers()).toEqual(['The first.']);
  await write(at, messageId);
  await write(at, messageId);
  expect(await at.answers()).toEqual(['The second.']);
  expect(await at.app.db.message.findMany({ where: { senderId: at.character.id } })).toMatchObject([
    { id: first?.id, seq: first?.seq },
  ]);
  expect(JSON.stringify(at.server.requests[1]?.messages)).not.toContain('The first.');
  expect((await memories(at)).map(({ text }) => text)).toEqual(['Ada told me: "Hello". I answered: "The second.".']);
  expect(await at.app.db.acquaintance.findMany()).toMatchObject([{ exchanges: 1 }]);
});

test('asked for twice at once it is written once; stopped or failed, the first answer stays', async () => {
  await using at = await meeting([says('The first.'), stallsStream, status(401), status(401), status(401)]);
  const messageId = await at.write('Hello');
  await write(at, messageId);
  await Promise.all([door(at).again({ messageId }), door(at).again({ messageId })]);
  expect(await at.reply(messageId)).toMatchObject({ state: 'waiting', askedAgain: 1 });
  const writing = write(at, messageId);
  await expect.poll(() => at.server.requests.length).toBe(2);
  await door(at).stop({ messageId });
  await writing;
  expect(await at.answers()).toEqual(['The first.']);
  expect(await at.reply(messageId)).toMatchObject({ state: 'sent' });

  await door(at).again({ messageId });
  for (let attempt = 0; attempt < 3; attempt++) {
    await at.app.db.reply.updateMany({ data: { retryAt: null } });
    await write(at, messageId);
  }
  expect(await at.answers()).toEqual(['The first.']);
  expect(await at.reply(messageId)).toMatchObject({ state: 'sent', why: 'model-unavailable' });
});

test('only the last answer can be asked for again, and not for ever; a message that comes meanwhile is answered as any other', async () => {
  const answers: FaultAnswer[] = ['One.', 'Two.', 'Three.'].map((text) => says(text));
  await using at = await meeting(answers);
  const first = await at.write('Hello');
  await write(at, first);
  await door(at).again({ messageId: first });
  const second = await at.write('And what about tea?');
  expect(await at.reply(first)).toMatchObject({ state: 'sent' });
  await write(at, second);
  expect(await at.answers()).toEqual(['One.', 'Two.']);
  await expect(door(at).again({ messageId: first })).rejects.toMatchObject({ cause: { code: 'answer-not-last' } });

  await at.app.db.reply.updateMany({ data: { askedAgain: limits.answersAgain.max } });
  await expect(door(at).again({ messageId: second })).rejects.toMatchObject({ cause: { code: 'asked-too-often' } });
});

test('a stopped answer can be asked for after all', async () => {
  await using at = await meeting([says('After all.')]);
  const messageId = await at.write('Hello');
  await door(at).stop({ messageId });
  await door(at).again({ messageId });
  await write(at, messageId);
  expect(await at.answers()).toEqual(['After all.']);
});
