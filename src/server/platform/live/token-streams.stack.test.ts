import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { replyStream, type TokenEvent } from '@/contracts/live-events';
import { ownRedis } from '@/testing/own-redis';
import { type TestApp, testApp } from '@/testing/test-app';

const stream = replyStream('0190c5a2-0000-7000-8000-000000000001', 0);
const textOf = (events: TokenEvent[]) => events.map((event) => (event.kind === 'text' ? event.text : '')).join('');

async function readAll(app: TestApp, after: string | null = null, most = Number.POSITIVE_INFINITY) {
  const events: TokenEvent[] = [];
  let id = after;
  for await (const piece of app.tokens.read(stream, after, AbortSignal.timeout(10_000))) {
    events.push(...piece.events);
    id = piece.id;
    if (events.length >= most) break;
  }
  return { events, id };
}

test('a watcher sees the text while it is written, in few pieces, and the end of it', async () => {
  await using app = await testApp();
  const watching = readAll(app);
  const writer = app.tokens.open(stream, 1);
  const words = Array.from({ length: 60 }, (_, index) => `word${index} `);
  for (const word of words) {
    writer.text(word);
    await sleep(5);
  }
  await writer.done();
  const { events } = await watching;
  expect(events[0]).toEqual({ kind: 'start', attempt: 1 });
  expect(textOf(events)).toBe(words.join(''));
  expect(events.at(-1)).toEqual({ kind: 'done', attempt: 1 });
  expect(events.length).toBeLessThan(words.length / 2);
});

test('a watcher that was cut off in mid-sentence goes on exactly there', async () => {
  await using app = await testApp();
  const writer = app.tokens.open(stream, 1);
  writer.text('The kettle ');
  await sleep(100);
  const before = await readAll(app, null, 2);
  expect(textOf(before.events)).toBe('The kettle ');
  writer.text('is on.');
  await writer.done();
  const after = await readAll(app, before.id);
  expect(after.events).toEqual([
    { kind: 'text', attempt: 1, text: 'is on.' },
    { kind: 'done', attempt: 1 },
  ]);
});

test('who comes late to a text that was begun anew sees the new one only', async () => {
  await using app = await testApp();
  const first = app.tokens.open(stream, 1);
  first.text('half a sent');
  await first.failed('the model went away');
  const second = app.tokens.open(stream, 2);
  second.text('A whole sentence.');
  await second.done();
  const { events } = await readAll(app);
  expect(events).toEqual([
    { kind: 'start', attempt: 2 },
    { kind: 'text', attempt: 2, text: 'A whole sentence.' },
    { kind: 'done', attempt: 2 },
  ]);
});

test('a forged position is refused', async () => {
  await using app = await testApp();
  for (const forged of ['$', '-', 'x', '1-2-3']) {
    await expect(readAll(app, forged)).rejects.toMatchObject({ code: 'bad-cursor' });
  }
});

test('a writer goes on without Redis, and a watcher stays until Redis is back', async () => {
  await using redis = await ownRedis();
  await using app = await testApp({ env: { REDIS_URL: redis.url } });
  const lost = app.tokens.open(stream, 1);
  await redis.kill();
  lost.text('nobody hears this');
  await lost.done();

  const watching = readAll(app);
  await sleep(300);
  await redis.start();
  await sleep(1500);
  const writer = app.tokens.open(stream, 2);
  writer.text('back again');
  await writer.done();
  expect(textOf((await watching).events)).toBe('back again');
});
