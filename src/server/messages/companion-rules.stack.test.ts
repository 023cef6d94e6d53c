// What holds when somebody talks to a character in private: help instead of an answer in a crisis, and a word after two hours.
import { expect, test } from 'vitest';
import { limits } from '@/contracts/limits';
import { demandFullMode } from '@/server/accounts/declare-age';
import { writeReply } from '@/server/characters/write-reply';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { says } from '@/testing/fault-server';
import { meeting } from '@/testing/meeting';
import { openConversation } from './open-conversation';

const never = new AbortController().signal;
const minuteMs = 60_000;
type Meeting = Awaited<ReturnType<typeof meeting>>;

const history = async ({ app, person, conversationId }: Meeting) =>
  (await caller(app, { as: person }).messages.history({ conversationId })).items;

test('P: companion rules: told of a crisis no character answers, then or later; the writer sees where help is', async () => {
  await using at = await meeting([says('Hello again.')]);
  const before = await at.write('Good morning!');
  const messageId = await at.write('I don’t want to live any more.');
  await writeReply(at.app, { messageId: before }, never);
  await writeReply(at.app, { messageId }, never);
  expect(at.server.requests).toHaveLength(0);
  expect(await at.answers()).toEqual([]);
  expect(await history(at)).toMatchObject([{ id: messageId, hasHelpCard: true, reply: null }, { reply: { state: 'stopped' } }]);

  await writeReply(at.app, { messageId: await at.write('I am with a friend now.') }, never);
  expect(await at.answers()).toEqual(['Hello again.']);
  expect(JSON.stringify(at.server.requests)).not.toContain('to live');
  const kept = await at.app.db.personMemory.findMany();
  expect(JSON.stringify(kept)).not.toContain('to live');
  expect(await at.app.db.helpCard.findMany()).toEqual([{ messageId, createdAt: expect.any(Date) }]);
});

test('P: companion rules: between people nothing is read into a message, and nobody else sees a card', async () => {
  await using at = await meeting([says('Hm.')]);
  const bo = await aPerson(at.app);
  const conversationId = await at.app.transact((tx) => openConversation(at.app, tx, at.person.id, bo.id));
  const [me, other] = [caller(at.app, { as: at.person }), caller(at.app, { as: bo })];
  await me.messages.send({ conversationId, text: 'I want to die of shame', clientId: 'client-1' });
  expect(await at.app.db.helpCard.count()).toBe(0);
  const [seen] = (await other.messages.history({ conversationId })).items;
  expect([seen?.text, seen?.hasHelpCard]).toEqual(['I want to die of shame', undefined]);
});

test('P: companion rules: a break is suggested after two hours without a pause, in the server’s own time, and again after two more', async () => {
  const clock = aClock('2026-11-22T10:00:00Z');
  await using at = await meeting([says('Hm.')], { clock });
  const me = caller(at.app, { as: at.person }).wellbeing;
  const { conversationId } = at;
  const stay = async (minutes: number) => {
    let use = await me.present({ conversationId });
    for (let passed = 0; passed < minutes; passed += 10) {
      clock.pass(10 * minuteMs);
      use = await me.present({ conversationId });
    }
    return use;
  };
  expect(await stay(110)).toEqual({ minutes: 110, isBreakDue: false });
  expect(await stay(10)).toEqual({ minutes: 120, isBreakDue: true });
  await me.dismissBreak();
  expect(await stay(110)).toMatchObject({ isBreakDue: false });
  expect(await stay(10)).toEqual({ minutes: 240, isBreakDue: true });
  clock.pass((limits.companion.pauseMinutes + 1) * minuteMs);
  expect(await me.present({ conversationId })).toEqual({ minutes: 0, isBreakDue: false });
  // Messages count too, whatever a browser leaves out.
  clock.pass(14 * minuteMs);
  await at.write('Hello.');
  expect(await me.present({ conversationId })).toMatchObject({ minutes: 14 });

  const eve = await aPerson(at.app);
  await expect(caller(at.app, { as: eve }).wellbeing.present({ conversationId })).rejects.toMatchObject({
    cause: { code: 'conversation-not-found' },
  });
});

test('P: Under-18 mode: no stranger writes first, and characters answer with a stricter instruction', async () => {
  const clock = aClock('2026-11-22T10:00:00Z');
  await using at = await meeting([says('Hello.')], { clock });
  await at.app.db.user.update({ where: { id: at.person.id }, data: { birthYear: 2010 } });
  const [stranger, friend] = [await aPerson(at.app), await aPerson(at.app)];
  await caller(at.app, { as: at.person }).profiles.setFollow({ username: friend.username, follows: true });
  const writeTo = async (as: typeof stranger) => {
    const door = caller(at.app, { as }).messages;
    const { conversationId } = await door.open({ username: at.person.username });
    return door.send({ conversationId, text: 'Hello', clientId: 'client-1' });
  };
  await expect(writeTo(stranger)).rejects.toMatchObject({ cause: { code: 'may-not-write' } });
  expect(await writeTo(friend)).toMatchObject({ text: 'Hello' });

  await writeReply(at.app, { messageId: await at.write('Hi Mei') }, never);
  expect(JSON.stringify(at.server.requests.at(-1))).toContain('under 18');
  await at.app.db.user.update({ where: { id: at.person.id }, data: { birthYear: 1990 } });
  await writeReply(at.app, { messageId: await at.write('Hi again') }, never);
  expect(JSON.stringify(at.server.requests.at(-1))).not.toContain('under 18');
});

test('P: Under-18 mode: nobody in it brings characters into the town', async () => {
  await using at = await meeting([says('Hm.')]);
  const young = await aPerson(at.app, { role: 'operator' });
  await at.app.db.user.update({ where: { id: young.id }, data: { birthYear: new Date().getUTCFullYear() - 16 } });
  await expect(demandFullMode(at.app, young)).rejects.toMatchObject({ code: 'not-in-reduced-mode' });
  await expect(demandFullMode(at.app, at.person)).resolves.toBeUndefined();
});
