import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { type FaultAnswer, hangs, says, status, streamLine } from '@/testing/fault-server';
import { meeting } from '@/testing/meeting';
import { followReply } from './follow-reply';
import { reconcileReplies } from './reconcile-replies';
import { writeReply } from './write-reply';

const never = new AbortController().signal;

function handClock() {
  let at = Date.parse('2026-11-22T08:00:00Z');
  return {
    now: () => new Date(at),
    pass(ms: number) {
      at += ms;
    },
  };
}

async function textOf(stream: ReturnType<typeof followReply>) {
  let text = '';
  let last = '';
  for await (const { events } of stream) {
    for (const event of events) {
      if (event.kind === 'start') text = '';
      if (event.kind === 'text') text += event.text;
      last = event.kind;
    }
  }
  return { text, last };
}

const slowly =
  (text: string, ms: number): FaultAnswer =>
  async (request, response) => {
    await sleep(ms);
    await says(text)(request, response);
  };

test('E05: an answer streams to the person and becomes one message that the character remembers', async () => {
  await using at = await meeting([slowly('Hello Ada, I am at the cafe. Come by!', 300)]);
  const messageId = await at.write('Hello Mei, I like jasmine tea.');
  const following = textOf(followReply(at.app, at.person.id, { messageId, after: null, signal: never }));
  await writeReply(at.app, { messageId }, never);
  expect(await following).toEqual({ text: 'Hello Ada, I am at the cafe. Come by!', last: 'done' });
  expect(await at.answers()).toEqual(['Hello Ada, I am at the cafe. Come by!']);
  expect(await at.told()).toEqual(['waiting', 'writing', 'sent']);

  const memory = await at.app.db.personMemory.findFirstOrThrow({
    where: { characterId: at.character.id, personId: at.person.id },
  });
  expect(memory.text).toContain('jasmine tea');
  await at.write('What do I like?').then((next) => writeReply(at.app, { messageId: next }, never));
  expect(JSON.stringify(at.server.requests.at(-1)?.messages)).toMatch(/relationship.*jasmine tea/);
  expect(await at.app.db.acquaintance.findMany()).toMatchObject([{ personId: at.person.id, exchanges: 2, familiarity: 4 }]);
  expect(await at.app.db.memory.count({ where: { characterId: at.character.id } })).toBe(0);
  await expect.poll(() => at.app.db.modelCall.count({ where: { purpose: 'reply', outcome: 'ok' } })).toBe(2);
});

test('a stream that is cut in mid-sentence goes on where it broke off', async () => {
  const halves: FaultAnswer = async (_request, response) => {
    response.setHeader('content-type', 'text/event-stream');
    response.write(streamLine('The first half, '));
    await sleep(500);
    response.end(`${streamLine('and the second.')}${streamLine('', 'stop')}data: [DONE]\n\n`);
  };
  await using at = await meeting([halves]);
  const messageId = await at.write('Hello');
  const writing = writeReply(at.app, { messageId }, never);
  const cut = new AbortController();
  let after: string | null = null;
  let text = '';
  for await (const { id, events } of followReply(at.app, at.person.id, { messageId, after, signal: cut.signal })) {
    after = id;
    for (const event of events) if (event.kind === 'text') text += event.text;
    if (text) break;
  }
  expect(text).toBe('The first half, ');
  const rest = await textOf(followReply(at.app, at.person.id, { messageId, after, signal: never }));
  await writing;
  expect([text + rest.text, rest.last]).toEqual(['The first half, and the second.', 'done']);
});

test('the same job twice, also at the same time, makes one answer', async () => {
  await using at = await meeting([slowly('Once.', 100)]);
  const messageId = await at.write('Hello');
  await Promise.all([1, 2, 3].map(() => writeReply(at.app, { messageId }, never)));
  await writeReply(at.app, { messageId }, never);
  expect(await at.answers()).toEqual(['Once.']);
  expect(at.server.requests).toHaveLength(1);
});

test('a finished answer ends a late stream at once, and nobody else may follow it', async () => {
  await using at = await meeting([says('Hello.')]);
  const messageId = await at.write('Hello');
  await writeReply(at.app, { messageId }, never);
  expect(await textOf(followReply(at.app, at.person.id, { messageId, after: '5-1', signal: never }))).toEqual({
    text: '',
    last: 'done',
  });
  const stranger = followReply(at.app, at.app.ids.next(), { messageId, after: null, signal: never });
  await expect(stranger.next()).rejects.toMatchObject({ code: 'conversation-not-found' });
  const forged = followReply(at.app, at.person.id, { messageId, after: '$', signal: never });
  await expect(forged.next()).rejects.toMatchObject({ code: 'bad-cursor' });
});

test('an answer that a dead worker left is taken over when its lease ends, and comes once even if that worker wakes up', async () => {
  const clock = handClock();
  const gate = Promise.withResolvers<void>();
  const held: FaultAnswer = (request, response) => gate.promise.then(() => says('From the first.')(request, response));
  await using at = await meeting([held, says('From the second.')], { clock });
  const messageId = await at.write('Hello');
  const first = writeReply(at.app, { messageId }, never);
  await expect.poll(() => at.server.requests.length).toBe(1);
  await writeReply(at.app, { messageId }, never);
  expect(at.server.requests).toHaveLength(1);

  clock.pass(11_000);
  await writeReply(at.app, { messageId }, never);
  gate.resolve();
  await first;
  expect(await at.answers()).toEqual(['From the second.']);
  expect(await at.reply(messageId)).toMatchObject({ state: 'sent', attempts: 2 });
});

test('a character who is asleep answers after waking, and the person knows until when', async () => {
  await using at = await meeting([says('Good morning!')]);
  await at.become('sleep', 1800);
  const messageId = await at.write('Are you awake?');
  await writeReply(at.app, { messageId }, never);
  await writeReply(at.app, { messageId }, never);
  expect(await at.reply(messageId)).toMatchObject({ state: 'deferred', deferredUntil: 1800, why: 'asleep' });
  expect(await at.told()).toEqual(['waiting', 'deferred']);
  expect(at.server.requests).toHaveLength(0);

  const connection = new Redis(at.app.config.redis.url, { maxRetriesPerRequest: null });
  const queue = new Queue('replies', { connection, prefix: at.app.config.redis.prefix });
  await queue.obliterate({ force: true });
  await reconcileReplies(at.app);
  expect(await queue.getWaitingCount()).toBe(0);
  await at.become(null, null);
  await reconcileReplies(at.app);
  expect((await queue.getWaiting()).map((job) => job.data)).toEqual([{ messageId }]);
  await queue.close();
  connection.disconnect();

  await writeReply(at.app, { messageId }, never);
  expect(await at.answers()).toEqual(['Good morning!']);
});

test('a character in a conversation answers after it', async () => {
  await using at = await meeting([says('Now I have time.')]);
  await at.become('talk', 620);
  const messageId = await at.write('Hello');
  await writeReply(at.app, { messageId }, never);
  expect(await at.reply(messageId)).toMatchObject({ state: 'deferred', why: 'talking', deferredUntil: 620 });
});

test('messages written while an answer is owed get one answer, one written meanwhile gets its own', async () => {
  const gate = Promise.withResolvers<void>();
  const held: FaultAnswer = (request, response) => gate.promise.then(() => says('To both.')(request, response));
  await using at = await meeting([held, says('To the third.')]);
  await at.write('First');
  const second = await at.write('Second');
  const writing = writeReply(at.app, { messageId: second }, never);
  await expect.poll(() => at.server.requests.length).toBe(1);
  const third = await at.write('Third');
  await writeReply(at.app, { messageId: third }, never);
  gate.resolve();
  await writing;
  expect(await at.answers()).toEqual(['To both.']);
  await writeReply(at.app, { messageId: third }, never);
  expect(await at.answers()).toEqual(['To both.', 'To the third.']);
  expect(await at.app.db.reply.count({ where: { state: { not: 'sent' } } })).toBe(0);
});

test('a model that fails three times: the person is told, nothing is sent, and a later message starts anew', async () => {
  const clock = handClock();
  await using at = await meeting([status(401), status(401), status(401), says('Here I am again.')], { clock });
  const messageId = await at.write('Hello');
  const following = textOf(followReply(at.app, at.person.id, { messageId, after: null, signal: never }));
  for (let attempt = 0; attempt < 3; attempt++) {
    await writeReply(at.app, { messageId }, never);
    await writeReply(at.app, { messageId }, never);
    clock.pass(20_000);
  }
  expect(at.server.requests).toHaveLength(3);
  expect((await following).last).toBe('failed');
  expect(await at.reply(messageId)).toMatchObject({ state: 'failed', why: 'model-unavailable' });
  expect(await at.told()).toEqual(['waiting', 'writing', 'waiting', 'writing', 'waiting', 'writing', 'failed']);
  expect(await at.answers()).toEqual([]);

  const later = await at.write('Are you there?');
  await writeReply(at.app, { messageId: later }, never);
  expect(await at.answers()).toEqual(['Here I am again.']);
});

test('a worker that stops hands the answer back unwritten, and the next one may write it at once', async () => {
  await using at = await meeting([hangs, says('From the next worker.')]);
  const messageId = await at.write('Hello');
  const stop = new AbortController();
  const writing = writeReply(at.app, { messageId }, stop.signal);
  await expect.poll(() => at.server.requests.length).toBe(1);
  stop.abort(new Error('the worker stops'));
  await expect(writing).rejects.toThrow('the worker stops');
  expect(await at.reply(messageId)).toMatchObject({ state: 'waiting', attempts: 0 });
  await writeReply(at.app, { messageId }, never);
  expect(await at.answers()).toEqual(['From the next worker.']);
});

test('the answer is asked for in the language of the message', async () => {
  await using at = await meeting([says('你好！')]);
  const messageId = await at.write('你好，我喜欢茉莉花茶。');
  await writeReply(at.app, { messageId }, never);
  expect(JSON.stringify(at.server.requests[0]?.messages)).toContain('用中文回复');
  const memory = await at.app.db.personMemory.findFirstOrThrow({ where: { personId: at.person.id } });
  expect(memory.text).toContain('茉莉花茶');
});
