// Two who watch, a cut in between, and another process that serves the rest: what a server's restart looks like from outside.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { accountChannel, type LiveEvent } from '@/contracts/live-events';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';

type Heard = { events: LiveEvent[]; at: number };

/** Listens from `after` until `isEnough`; gives what was heard and the position behind it. */
async function listen(app: TestApp, userId: string, after: number, isEnough: (events: LiveEvent[]) => boolean): Promise<Heard> {
  const stop = new AbortController();
  const heard: Heard = { events: [], at: after };
  const timer = setTimeout(() => stop.abort(), 15_000);
  for await (const { events, seq } of app.live.subscribe(accountChannel(userId), after, stop.signal)) {
    heard.events.push(...events);
    heard.at = seq;
    if (isEnough(heard.events)) stop.abort();
  }
  clearTimeout(timer);
  return heard;
}

const sentSeqs = (events: LiveEvent[]) => events.flatMap((event) => (event.type === 'message.sent' ? [event.payload.seq] : []));
const has = (type: LiveEvent['type']) => (events: LiveEvent[]) => events.some((event) => event.type === type);

test('E04: two who watch hear each message at once and in order; after a cut nothing is lost and nothing comes twice', async () => {
  await using app = await testApp();
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
  await asBob.profiles.setFollow({ username: ada.username, follows: true });
  const { conversationId } = await asAda.messages.open({ username: bob.username });
  const write = (n: number) => asAda.messages.send({ conversationId, text: `${n}`, clientId: `client-id-${n}` });
  const upTo = (last: number) => (events: LiveEvent[]) => sentSeqs(events).includes(last);

  const watching = [ada, bob].map(({ id }) => listen(app, id, 0, upTo(5)));
  await sleep(50);
  for (let n = 1; n <= 5; n++) await write(n);
  const [atAda, atBob] = await Promise.all(watching);
  if (!atAda || !atBob) throw new Error('two watch');
  expect([sentSeqs(atAda.events), sentSeqs(atBob.events)]).toEqual([
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5],
  ]);

  // While nobody listens; then both go on behind what they heard last, one of them twice (two tabs).
  for (let n = 6; n <= 15; n++) await write(n);
  const rest = await Promise.all([
    listen(app, ada.id, atAda.at, upTo(20)),
    listen(app, bob.id, atBob.at, upTo(20)),
    listen(app, bob.id, atBob.at, upTo(20)),
    (async () => {
      for (let n = 16; n <= 20; n++) await write(n);
      return { events: [], at: 0 };
    })(),
  ]);
  const expected = Array.from({ length: 15 }, (_, n) => n + 6);
  expect(rest.slice(0, 3).map(({ events }) => sentSeqs(events))).toEqual([expected, expected, expected]);
});

test('E04: reading, taking back and joining reach the other side’s stream', async () => {
  await using app = await testApp();
  const [ada, bob] = [await aPerson(app), await aPerson(app, { username: 'bob' })];
  const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
  await asBob.profiles.setFollow({ username: ada.username, follows: true });
  const { conversationId } = await asAda.messages.open({ username: 'bob' });
  const { id: messageId } = await asAda.messages.send({ conversationId, text: 'x', clientId: 'client-id-1' });
  const head = () => app.live.head(accountChannel(ada.id));
  const seen = listen(app, ada.id, await head(), has('message.seen'));
  await asBob.messages.markRead({ conversationId, seq: 1 });
  expect((await seen).events).toContainEqual({
    type: 'message.seen',
    payload: { conversationId, userId: bob.id, deliveredSeq: 1, readSeq: 1 },
  });
  const gone = listen(app, bob.id, await app.live.head(accountChannel(bob.id)), has('message.deleted'));
  await asAda.messages.delete({ messageId });
  expect(has('message.deleted')((await gone).events)).toBe(true);
});
