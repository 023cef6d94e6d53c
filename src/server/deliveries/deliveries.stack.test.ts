import { expect, test } from 'vitest';
import type { User } from '@/generated/prisma/client';
import { claimDelivery } from '@/server/deliveries/claim-delivery';
import { aCharacter, aPerson, aPost } from '@/testing/builders';
import { caller, viewerOf } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { aBrowser, deliverDue, pushesTo, type TestAppWithPush, testAppWithPush } from '@/testing/deliveries';
import { vapidClaims } from '@/testing/push-service';
import { deliver } from './deliver';
import { openDelivery, takeReceipt } from './receipts';
import { reconcileDeliveries } from './reconcile-deliveries';
import { addDevice, addWebhook } from './targets';

const noon = '2026-03-01T12:00:00Z';
const minuteMs = 60_000;
const never = new AbortController().signal;

async function withDevice(app: TestAppWithPush, person: User) {
  const browser = aBrowser(app.service.origin);
  const { id } = await caller(app, { as: person }).channels.addDevice({ endpoint: browser.endpoint, keys: browser.keys });
  return { browser, targetId: id };
}

let written = 0;
const comment = (app: TestAppWithPush, as: User, postId: string, text = 'hello') =>
  caller(app, { as }).comments.create({ postId, text, clientId: `client-id-${written++}` });
const states = async (app: TestAppWithPush) =>
  (await app.db.delivery.findMany({ orderBy: { id: 'asc' } })).map(({ state }) => state);

test('P: web push: what happens within seconds is one notice, in the reader’s language, and what comes next waits its time', async () => {
  const clock = aClock(noon);
  await using app = await testAppWithPush({ clock });
  const ada = await aPerson(app, { language: 'zh' });
  const [bob, luna] = [await aPerson(app, { nickname: 'Bob' }), await aCharacter(app, { nickname: 'Luna' })];
  const { browser } = await withDevice(app, ada);
  const { id: postId } = await aPost(app, { author: ada });
  await comment(app, bob, postId, 'first');
  await comment(app, await aPerson(app, { nickname: 'Cleo' }), postId, 'second');
  await deliverDue(app);
  expect(pushesTo(app, browser)).toEqual([]);
  clock.pass(minuteMs);
  await deliverDue(app);
  await deliverDue(app);
  expect(pushesTo(app, browser)).toMatchObject([{ title: 'Cleo和Bob评论了你的动态', body: 'second', language: 'zh' }]);
  expect(vapidClaims(app.service.arrived[0]?.headers.authorization, await app.channels.pushKey())).toMatchObject({
    aud: app.service.origin,
  });
  await comment(app, bob, postId, 'third');
  clock.pass(minuteMs);
  await deliverDue(app);
  expect(pushesTo(app, browser)).toHaveLength(1);
  clock.pass(10 * minuteMs);
  await deliverDue(app);
  expect(pushesTo(app, browser)[1]).toMatchObject({ body: 'third' });
  // What a character did is marked as a machine's.
  const own = await comment(app, ada, postId, 'mine');
  await caller(app, { as: luna }).comments.create({ postId, text: 'an answer', clientId: 'client-id-luna', parentId: own.id });
  clock.pass(minuteMs);
  await deliverDue(app);
  expect(pushesTo(app, browser)[2]).toMatchObject({ title: 'Luna（AI）回复了你的评论', body: 'an answer' });
});

test('E09: what was read, taken back or blocked before it left is never sent', async () => {
  const clock = aClock(noon);
  await using app = await testAppWithPush({ clock });
  const [ada, bob, cleo, dan] = [await aPerson(app), await aPerson(app), await aPerson(app), await aPerson(app)];
  const { browser } = await withDevice(app, ada);
  const asAda = caller(app, { as: ada });
  const [first, second, third] = [
    await aPost(app, { author: ada }),
    await aPost(app, { author: ada }),
    await aPost(app, { author: ada }),
  ];
  await comment(app, bob, first.id);
  await asAda.notifications.markAllRead();
  const gone = await comment(app, cleo, second.id);
  await caller(app, { as: cleo }).comments.delete({ commentId: gone.id });
  await comment(app, dan, third.id);
  await asAda.relations.setBlock({ username: dan.username, blocks: true });
  clock.pass(minuteMs);
  await deliverDue(app);
  expect(pushesTo(app, browser)).toEqual([]);
  expect(new Set(await states(app))).toEqual(new Set(['dropped']));
});

test('E09: of twenty workers at once one hands a delivery over, and a worker that died in the middle is followed by another', async () => {
  const clock = aClock(noon);
  await using app = await testAppWithPush({ clock });
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const { browser } = await withDevice(app, ada);
  const { id: postId } = await aPost(app, { author: ada });
  await comment(app, bob, postId);
  clock.pass(minuteMs);
  const { id } = await app.db.delivery.findFirstOrThrow();
  // The first one takes it and is killed.
  expect(await claimDelivery(app, id)).not.toBeNull();
  await deliver(app, { deliveryId: id }, never);
  expect(pushesTo(app, browser)).toEqual([]);
  clock.pass(2 * minuteMs);
  const enqueued: unknown[] = [];
  const jobs = { ...app.jobs, enqueue: async (...job: unknown[]) => void enqueued.push(job) };
  await reconcileDeliveries({ ...app, jobs });
  expect(enqueued).toEqual([['deliver', { deliveryId: id }, { key: `delivery_${id}` }]]);
  await Promise.all(Array.from({ length: 20 }, () => deliver(app, { deliveryId: id }, never)));
  expect(pushesTo(app, browser)).toHaveLength(1);
  expect(await app.db.delivery.findMany()).toMatchObject([{ state: 'accepted', attempts: 2 }]);
});

test('E09: receipts go forward only: accepted, delivered, opened; a click leads to what it is about; a forged one is none', async () => {
  const clock = aClock(noon);
  await using app = await testAppWithPush({ clock });
  const [ada, bob, operator] = [await aPerson(app), await aPerson(app), await aPerson(app, { role: 'operator' })];
  const { browser } = await withDevice(app, ada);
  const { id: postId } = await aPost(app, { author: ada });
  const { id: commentId } = await comment(app, bob, postId);
  clock.pass(minuteMs);
  await deliverDue(app);
  const [push] = pushesTo(app, browser);
  const token = push?.token ?? '';
  expect(new URL(push?.link ?? '').searchParams.get('token')).toBe(token);
  await takeReceipt(app, { token, what: 'delivered' });
  expect(await openDelivery(app, token)).toBe(`/post/${postId}?comment=${commentId}`);
  await takeReceipt(app, { token, what: 'delivered' });
  for (const forged of ['', 'x', `${token}x`, token.replace(/^./, 'f'), token.split('.')[0] ?? ''])
    await expect(takeReceipt(app, { token: forged, what: 'opened' })).rejects.toMatchObject({ code: 'link-invalid' });
  const desk = caller(app, { as: operator });
  expect((await desk.channels.deliveries({})).items).toMatchObject([
    { username: ada.username, channel: 'push', kind: 'comment', state: 'opened', attempts: 1, sentAt: clock.now() },
  ]);
  expect(await desk.channels.counts()).toEqual([{ channel: 'push', state: 'opened', count: 1 }]);
});

test('E09: a device that is gone is forgotten; one whose log-in ended gets nothing more', async () => {
  const clock = aClock(noon);
  await using app = await testAppWithPush({ clock });
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const session = { id: app.ids.next(), userId: ada.id, expiresAt: new Date('2027-01-01'), userAgent: 'A browser' };
  await app.db.session.create({ data: session });
  const asAda = caller(app, { as: { ...ada, sessionId: session.id } });
  const [mine, other] = [aBrowser(app.service.origin), aBrowser(app.service.origin)];
  await asAda.channels.addDevice({ endpoint: mine.endpoint, keys: mine.keys });
  await caller(app, { as: ada }).channels.addDevice({ endpoint: other.endpoint, keys: other.keys });
  expect((await asAda.channels.view()).targets).toMatchObject([{ isThis: false }, { label: 'A browser', isThis: true }]);
  const { id: postId } = await aPost(app, { author: ada });
  await comment(app, bob, postId);
  await app.db.session.update({ where: { id: session.id }, data: { revokedAt: clock.now() } });
  app.service.answerWith(410);
  clock.pass(minuteMs);
  await deliverDue(app);
  expect(pushesTo(app, mine)).toEqual([]);
  expect(pushesTo(app, other)).toHaveLength(1);
  expect(await states(app)).toEqual(['gone', 'gone']);
  expect((await caller(app, { as: ada }).channels.view()).targets).toEqual([]);
});

test('E09: a provider that fails is tried again with growing pauses and then given up; one that is busy says when', async () => {
  const clock = aClock(noon);
  await using app = await testAppWithPush({ clock });
  const ada = await aPerson(app);
  const { targetId } = await withDevice(app, ada);
  await caller(app, { as: ada }).channels.testTarget({ targetId });
  app.service.answerWith(429, { 'retry-after': '300' });
  await deliverDue(app);
  expect(await app.db.delivery.findFirst()).toMatchObject({
    state: 'due',
    attempts: 0,
    nextAt: new Date('2026-03-01T12:05:00Z'),
  });
  app.service.answerWith(500);
  clock.pass(5 * minuteMs);
  const pauses: number[] = [];
  for (let attempt = 1; attempt <= 4; attempt++) {
    await deliverDue(app);
    const { nextAt } = await app.db.delivery.findFirstOrThrow();
    pauses.push((nextAt.getTime() - clock.now().getTime()) / 1000);
    clock.pass(nextAt.getTime() - clock.now().getTime());
  }
  expect(pauses).toEqual([15, 60, 240, 960]);
  app.service.answerWith(400);
  await deliverDue(app);
  expect(await app.db.delivery.findFirst()).toMatchObject({ state: 'failed', reason: 'The provider answered 400' });
});

test('P: per-channel settings: each kind of each side goes by the channels that want it, and quiet hours hold back what would pop up', async () => {
  const clock = aClock(noon);
  await using app = await testAppWithPush({ clock });
  const [ada, bob, luna] = [await aPerson(app), await aPerson(app), await aCharacter(app)];
  const asAda = caller(app, { as: ada });
  const { browser } = await withDevice(app, ada);
  const { secret } = await asAda.channels.addWebhook({ address: `${app.service.origin}/hook` });
  expect(secret).toMatch(/^whsec_/);
  const { settings } = await asAda.channels.view();
  await asAda.channels.setSettings({ ...settings, push: ['like:characters'], webhook: ['like:people'] });
  const { id: postId } = await aPost(app, { author: ada });
  for (const as of [bob, luna]) await caller(app, { as }).posts.setLike({ postId, liked: true });
  await comment(app, bob, postId);
  await asAda.notifications.setSettings({ off: [], quiet: { from: 11 * 60, to: 14 * 60 }, timeZone: 'UTC' });
  clock.pass(minuteMs);
  await deliverDue(app);
  expect(app.service.arrived).toEqual([]);
  expect(
    (await app.db.delivery.findMany()).map(({ nextAt, attempts, reason }) => [nextAt.toISOString(), attempts, reason]),
  ).toEqual([
    ['2026-03-01T14:00:00.000Z', 0, 'Quiet hours'],
    ['2026-03-01T14:00:00.000Z', 0, 'Quiet hours'],
  ]);
  clock.pass(2 * 60 * minuteMs);
  await deliverDue(app);
  expect(app.service.arrived.map(({ path }) => path).sort()).toEqual(['/hook', new URL(browser.endpoint).pathname].sort());
  expect(pushesTo(app, browser)).toMatchObject([{ title: `${luna.nickname} (AI) liked your post` }]);
});

test('E09: a busy town does not flood a person: so many an hour, and the rest together', async () => {
  const clock = aClock(noon);
  await using app = await testAppWithPush({ clock });
  const [ada, luna] = [await aPerson(app), await aCharacter(app)];
  const { browser } = await withDevice(app, ada);
  for (let index = 0; index < 10; index++) {
    const { id: postId } = await aPost(app, { author: ada });
    const own = await comment(app, ada, postId);
    await caller(app, { as: luna }).comments.create({
      postId,
      text: 'answer',
      clientId: `client-luna-${index}`,
      parentId: own.id,
    });
  }
  clock.pass(minuteMs);
  await deliverDue(app);
  expect(pushesTo(app, browser)).toHaveLength(6);
  clock.pass(61 * minuteMs);
  await deliverDue(app);
  expect(pushesTo(app, browser)).toHaveLength(10);
});

test('P: web push tells of messages, one notice a conversation, and of none that was read', async () => {
  const clock = aClock(noon);
  await using app = await testAppWithPush({ clock });
  const [ada, bob] = [await aPerson(app), await aPerson(app, { nickname: 'Bob' })];
  const { browser } = await withDevice(app, ada);
  const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
  await asAda.profiles.setFollow({ username: bob.username, follows: true });
  const { conversationId } = await asBob.messages.open({ username: ada.username });
  await asAda.messages.open({ username: bob.username });
  await asAda.messages.send({ conversationId, text: 'hi', clientId: 'client-id-00' });
  for (const text of ['one', 'two']) await asBob.messages.send({ conversationId, text, clientId: `client-id-${text}` });
  clock.pass(minuteMs);
  await deliverDue(app);
  expect(pushesTo(app, browser).filter(({ tag }) => tag === conversationId)).toMatchObject([{ title: 'Bob', body: 'two' }]);
  await asBob.messages.send({ conversationId, text: 'three', clientId: 'client-id-three' });
  const { items } = await asAda.messages.history({ conversationId });
  await asAda.messages.markRead({ conversationId, seq: Math.max(...items.map((one) => one.seq)) });
  clock.pass(11 * minuteMs);
  await deliverDue(app);
  expect(pushesTo(app, browser).filter(({ tag }) => tag === conversationId)).toHaveLength(1);
});

test('E09: a browser belongs to who logged in last, twenty subscriptions at once are one, and others’ targets are out of reach', async () => {
  await using app = await testAppWithPush();
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const browser = aBrowser(app.service.origin);
  const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
  const device = { endpoint: browser.endpoint, keys: browser.keys };
  await Promise.all(Array.from({ length: 20 }, () => addDevice(app, viewerOf(ada), device)));
  const [target, ...others] = (await asAda.channels.view()).targets;
  expect(others).toEqual([]);
  await asBob.channels.removeTarget({ targetId: target?.id ?? '' });
  await expect(asBob.channels.testTarget({ targetId: target?.id ?? '' })).rejects.toMatchObject({ message: 'target-not-found' });
  expect((await asAda.channels.view()).targets).toHaveLength(1);
  await asBob.channels.addDevice(device);
  expect((await asAda.channels.view()).targets).toEqual([]);
  for (let index = 0; index < 25; index++) await addWebhook(app, bob, { address: `https://hook.test/${index}` });
  expect((await asBob.channels.view()).targets).toHaveLength(20);
  await expect(asBob.channels.addDevice({ ...device, endpoint: 'file:///etc/passwd' })).rejects.toMatchObject({
    message: 'bad-input',
  });
});
