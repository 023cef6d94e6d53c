import { expect, test } from 'vitest';
import { aCharacter, aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { testApp } from '@/testing/test-app';
import { claimReply } from '../characters/claim-reply';
import { followTyping, tellTyping } from './typing';

test('P: typing: the other hears of it within a moment, it leaves no row, and off it is told to nobody', async () => {
  await using app = await testApp();
  const [ada, bob, eve] = [await aPerson(app), await aPerson(app), await aPerson(app)];
  const asBob = caller(app, { as: bob });
  await asBob.profiles.setFollow({ username: ada.username, follows: true });
  const { conversationId } = await caller(app, { as: ada }).messages.open({ username: bob.username });
  await caller(app, { as: ada }).messages.send({ conversationId, text: 'x', clientId: 'client-id-1' });
  const stop = new AbortController();
  const heard = followTyping(app, { conversationId, viewerId: bob.id, signal: stop.signal });
  const next = heard.next();
  await tellTyping(app, { conversationId, viewerId: bob.id });
  await tellTyping(app, { conversationId, viewerId: ada.id });
  expect((await next).value).toEqual({ userIds: [ada.id] });
  expect(await app.db.liveEvent.count({ where: { type: { startsWith: 'typing' } } })).toBe(0);

  await asBob.messages.changeSettings({ showsTyping: false });
  const hidden = followTyping(app, { conversationId, viewerId: bob.id, signal: stop.signal });
  expect(await hidden.next()).toEqual({ done: true, value: undefined });
  await expect(tellTyping(app, { conversationId, viewerId: eve.id })).rejects.toThrow('No conversation');
  stop.abort();
  await heard.return(undefined);
});

test('P: typing: a sign that is older than a few seconds is shown to nobody who comes later', async () => {
  await using app = await testApp();
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  await caller(app, { as: bob }).profiles.setFollow({ username: ada.username, follows: true });
  const { conversationId } = await caller(app, { as: ada }).messages.open({ username: bob.username });
  const early = { ...app, clock: { now: () => new Date(app.clock.now().getTime() - 10_000) } };
  await tellTyping(early, { conversationId, viewerId: ada.id });
  const stop = AbortSignal.timeout(1_500);
  expect(await followTyping(app, { conversationId, viewerId: bob.id, signal: stop }).next()).toEqual({
    done: true,
    value: undefined,
  });
});

test('P: typing: of a character stands for a job that somebody is at; when it is dropped, the sign ends within ten seconds, and comes back with the next who takes it up', async () => {
  const clock = aClock('2026-11-22T10:00:00Z');
  await using app = await testApp({ clock });
  const [ada, mei] = [await aPerson(app), await aCharacter(app)];
  const as = caller(app, { as: ada });
  const { conversationId } = await as.messages.open({ username: mei.username });
  const { id: messageId } = await as.messages.send({ conversationId, text: 'Are you there?', clientId: 'client-id-1' });
  const shown = async () => (await as.messages.history({ conversationId })).items[0]?.reply;
  expect((await shown())?.atWorkMs).toBeGreaterThan(0);
  clock.pass(10_000);
  // nobody took it up
  expect(await shown()).toMatchObject({ state: 'waiting', atWorkMs: 0 });
  await claimReply(app, messageId);
  expect(await shown()).toMatchObject({ state: 'writing', atWorkMs: 10_000 });
  clock.pass(10_000);
  // who took it up is dead
  expect(await shown()).toMatchObject({ state: 'writing', atWorkMs: 0 });
  await claimReply(app, messageId);
  expect((await shown())?.atWorkMs).toBe(10_000);
});
