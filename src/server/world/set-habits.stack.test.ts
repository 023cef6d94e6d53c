import { expect, test } from 'vitest';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { liveByRule } from '@/testing/live-by-rule';
import { aTown } from '@/testing/lived-town';
import { testApp } from '@/testing/test-app';
import { mainWorld } from './main-world';
import { replayWorld } from './replay/replay-world';

test('L06: an operator sets how often the town and one character are on the network; it holds, is in the log, and is lived again', {
  timeout: 60_000,
}, async () => {
  await using app = await testApp();
  await aTown(app, { stopAt: 14 * 60 });
  const operator = await aPerson(app, { role: 'operator' });
  const { habits } = caller(app, { as: operator });

  const before = await habits.view();
  expect(before.town).toEqual({});
  const username = before.characters[0]?.who.username ?? '';
  await habits.set({ username: null, habits: { postsADay: 0, looksADay: 3 } });
  const after = await habits.set({ username, habits: { postsADay: 6 } });
  expect(after.usual.postsADay).toBe(4);
  expect(after.town).toEqual({ postsADay: 0, looksADay: 3 });
  expect(after.characters.map(({ habits: own }) => own)).toEqual([
    { postsADay: 6 },
    ...before.characters.slice(1).map(({ habits: own }) => own),
  ]);

  await liveByRule(app);
  const events = await app.db.worldEvent.findMany({ where: { type: 'habits-set' }, orderBy: { seq: 'asc' } });
  expect(events.map(({ payload }) => payload)).toMatchObject([
    { ofId: null, byId: operator.id },
    { habits: { postsADay: 6 }, byId: operator.id },
  ]);
  expect((await habits.view()).town).toEqual({ postsADay: 0, looksADay: 3 });
  const replay = await replayWorld(app, { worldId: mainWorld, from: 0 });
  expect(replay.difference).toBeNull();
});

test('L06: nobody but an operator sees or sets them, and what is out of bounds is refused', async () => {
  await using app = await testApp();
  await aTown(app, { stopAt: 9 * 60 });
  const person = caller(app, { as: await aPerson(app) });
  await expect(person.habits.view()).rejects.toThrow();
  await expect(person.habits.set({ username: null, habits: {} })).rejects.toThrow();
  const { habits } = caller(app, { as: await aPerson(app, { role: 'operator' }) });
  await expect(habits.set({ username: null, habits: { lurking: 2 } })).rejects.toThrow();
  await expect(habits.set({ username: 'nobody-here', habits: {} })).rejects.toThrow();
});
