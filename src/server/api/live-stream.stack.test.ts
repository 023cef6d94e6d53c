import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { accountChannel, type LiveEvent, worldChannel } from '@/contracts/live-events';
import { aPerson } from '@/testing/builders';
import { caller, viewerOf } from '@/testing/call';
import { ownRedis } from '@/testing/own-redis';
import { type TestApp, testApp } from '@/testing/test-app';
import { twoServers } from '@/testing/two-servers';
import { logIn } from '../auth/log-in';
import { liveStream } from './live-stream';

const advanced = (version: number): LiveEvent => ({ type: 'world.advanced', payload: { minute: 1, version, characterIds: [] } });
const publish = (app: TestApp, channel: string, event: LiveEvent) => app.transact((tx) => app.live.append(tx, channel, [event]));
const town = worldChannel('main');

async function take(stream: ReturnType<typeof liveStream>, count: number) {
  const taken = [];
  for await (const one of stream) {
    taken.push(one);
    if (taken.length >= count) break;
  }
  return taken;
}

test('one stream carries the town and one’s own account, and each batch says where to go on', async () => {
  await using app = await testApp();
  const [ada, eve] = [await aPerson(app), await aPerson(app)];
  await publish(app, town, advanced(1));
  const signal = AbortSignal.timeout(10_000);
  const stream = liveStream(app, viewerOf(ada), { lastEventId: null, signal });
  expect(await stream.next()).toEqual({ done: false, value: { position: 't1a0', batch: { events: [], refetch: false } } });

  const notified: LiveEvent = { type: 'notification.created', payload: { notificationId: app.ids.next(), kind: 'like' } };
  const reading = take(stream, 2);
  await sleep(200);
  await publish(app, accountChannel(eve.id), notified);
  await publish(app, town, advanced(2));
  await sleep(400);
  await publish(app, accountChannel(ada.id), notified);
  expect(await reading).toEqual([
    { position: 't2a0', batch: { events: [advanced(2)], refetch: false } },
    { position: 't2a1', batch: { events: [notified], refetch: false } },
  ]);
  const again = await take(liveStream(app, viewerOf(ada), { lastEventId: 't1a1', signal }), 1);
  expect(again).toEqual([{ position: 't2a1', batch: { events: [advanced(2)], refetch: false } }]);
});

test('E04: the other side’s page hears every message once and in order while Redis is killed and comes back empty, and so does the page that resumes in another process', async () => {
  await using redis = await ownRedis();
  await using at = await twoServers({ env: { REDIS_URL: redis.url } });
  const { app, other } = at;
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const asAda = caller(app, { as: ada });
  await caller(app, { as: bob }).profiles.setFollow({ username: ada.username, follows: true });
  const { conversationId } = await asAda.messages.open({ username: bob.username });
  const write = (n: number) => asAda.messages.send({ conversationId, text: `${n}`, clientId: `client-id-${n}` });
  const heard: number[] = [];
  const follow = async (server: typeof other, lastEventId: string | null, last: number) => {
    const stream = liveStream(server, viewerOf(bob), { lastEventId, signal: AbortSignal.timeout(25_000) });
    for await (const { position, batch } of stream) {
      heard.push(...batch.events.flatMap((event) => (event.type === 'message.sent' ? [event.payload.seq] : [])));
      if (heard.at(-1) === last) return position;
    }
    throw new Error('The stream ended before the last message');
  };
  await write(1);
  const first = follow(app, 't0a0', 5);
  await write(2);
  await redis.kill();
  await write(3);
  await redis.start();
  await write(4);
  await write(5);
  const position = await first;
  await redis.kill();
  await write(6);
  const second = follow(other, position, 8);
  await redis.start();
  await write(7);
  await write(8);
  await second;
  expect(heard).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('B09: a stranger gets the town only', async () => {
  await using app = await testApp();
  await publish(app, town, advanced(1));
  const stream = liveStream(app, null, { lastEventId: 't0a0', signal: AbortSignal.timeout(10_000) });
  expect(await take(stream, 1)).toEqual([{ position: 't1a0', batch: { events: [advanced(1)], refetch: false } }]);
});

test('B09: the stream of an ended log-in ends', async () => {
  await using app = await testApp();
  const password = 'correct horse battery';
  const ada = await aPerson(app, { username: 'ada', password });
  const { sessionId } = await logIn(app, { username: 'ada', password, address: 'here', userAgent: '' });
  const as = { ...ada, sessionId };
  const stream = take(liveStream(app, viewerOf(as), { lastEventId: null, signal: AbortSignal.timeout(20_000) }), 99);
  const refused = expect(stream).rejects.toMatchObject({ code: 'not-signed-in' });
  await sleep(300);
  await caller(app, { as }).accounts.revokeSession({ sessionId });
  await refused;
});

test('B09: the page of an account whose log-in ended before its stream opened is told so and does not go on as a stranger’s', async () => {
  await using app = await testApp();
  const [ada, eve] = [await aPerson(app), await aPerson(app)];
  const open = async (who: typeof ada | undefined, as: string | null) => {
    const stream = await caller(app, { as: who }).live.events({ lastEventId: null, as });
    return stream[Symbol.asyncIterator]().next();
  };
  for (const who of [undefined, eve]) await expect(open(who, ada.id)).rejects.toMatchObject({ code: 'not-signed-in' });
  for (const as of [ada.id, null]) expect(await open(ada, as)).toMatchObject({ done: false });
});

test('a log-in that ended without an event is noticed within ten seconds', async () => {
  await using app = await testApp();
  const ada = await aPerson(app);
  const asked = Date.now();
  const stream = take(liveStream(app, viewerOf(ada), { lastEventId: null, signal: AbortSignal.timeout(20_000) }), 99);
  await expect(stream).rejects.toMatchObject({ code: 'not-signed-in' });
  expect(Date.now() - asked).toBeLessThan(12_000);
});

test('a forged position is refused', async () => {
  await using app = await testApp();
  for (const forged of ['t1', 'a1t1', 't-1a0', 't1a99999999999', 't1a1; drop table', 'x']) {
    const stream = liveStream(app, null, { lastEventId: forged, signal: AbortSignal.timeout(5000) });
    await expect(stream.next()).rejects.toMatchObject({ code: 'bad-cursor' });
  }
  const tooLong = caller(app).live.events({ lastEventId: 'x'.repeat(61) });
  await expect(tooLong).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
