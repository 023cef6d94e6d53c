// What operators see and change of memories, and what nobody else sees.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '@/contracts/limits';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { liveByRule } from '@/testing/live-by-rule';
import { aTown } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';
import { mainWorld } from './main-world';
import { replayWorld } from './replay/replay-world';

let app: TestApp;
/** somebody who has talked with somebody */
let username: string;
let otherUsername: string;
beforeAll(async () => {
  app = await testApp();
  await aTown(app, { stopAt: 25 * 60 });
  await liveByRule(app);
  const { characterId } = await app.db.memory.findFirstOrThrow({
    where: { kind: 'knowledge', source: 'told' },
    orderBy: { id: 'asc' },
  });
  const users = await app.db.user.findMany({ where: { kind: 'character' } });
  username = users.find(({ id }) => id === characterId)?.username ?? '';
  otherUsername = users.find(({ id }) => id !== characterId)?.username ?? '';
});
afterAll(() => app[Symbol.asyncDispose]());

const operator = async () => {
  const person = await aPerson(app, { role: 'operator' });
  return { person, memories: caller(app, { as: person }).memories };
};

test('I05: an operator sees all that a character remembers, by kind, with weight, minute and how it is known', async () => {
  const { memories } = await operator();
  const listed = await memories.list({ username });
  const kinds = new Set(listed.map(({ kind }) => kind));
  for (const kind of ['common', 'important', 'daily', 'relationship', 'knowledge']) expect(kinds).toContain(kind);
  const byKind = listed.map(({ kind }) => kind);
  expect(byKind).toEqual(byKind.toSorted());
  expect(listed.find(({ kind }) => kind === 'daily')).toMatchObject({ how: 'did', importance: 6 });
  const told = listed.find(({ how, kind }) => how === 'told' && kind === 'knowledge');
  expect(told?.from).toBeTruthy();
  expect(told?.clock).toMatch(/^\d\d:\d\d$/);
});

test('I05: it changes words and weight, adds and deletes; the log says who, and a life lived again has it too', async () => {
  const { person, memories } = await operator();
  const before = await memories.list({ username });
  const [first] = before.filter(({ kind }) => kind === 'knowledge');
  const important = before.find(({ kind }) => kind === 'important');
  const memoryId = first?.id ?? '';
  const long = 'I paint. '.repeat(100).trim();
  const mended = await memories.edit({ username, memoryId, text: 'Leo plays on Friday.', importance: 9 });
  expect(mended.find(({ id }) => id === memoryId)).toMatchObject({
    text: 'Leo plays on Friday.',
    importance: 9,
    how: first?.how,
  });
  await memories.edit({ username, memoryId: important?.id ?? '', text: long, importance: 10 });
  const added = await memories.add({ username, text: 'The exhibition opens in spring.', importance: 8 });
  const own = added.find(({ text }) => text === 'The exhibition opens in spring.');
  expect(own).toMatchObject({ kind: 'knowledge', how: 'given', importance: 8 });
  const left = await memories.remove({ username, memoryId });
  expect(left.some(({ id }) => id === memoryId)).toBe(false);
  expect(left).toHaveLength(before.length);
  expect(left.find(({ kind }) => kind === 'important')?.text).toBe(long);

  const log = await app.db.worldEvent.findMany({ where: { type: 'memory-edited' }, orderBy: { seq: 'asc' } });
  expect(log).toHaveLength(4);
  for (const { payload } of log) expect(payload).toMatchObject({ byId: person.id });
  expect(await replayWorld(app, { worldId: mainWorld, from: 0 })).toMatchObject({ difference: null });
});

test('I05: what is not this character’s own, or does not fit, is refused with a reason and changes nothing', async () => {
  const { memories } = await operator();
  const mine = await memories.list({ username });
  const daily = mine.find(({ kind }) => kind === 'daily')?.id ?? '';
  const common = mine.find(({ kind }) => kind === 'common')?.id ?? '';
  const text = 'x'.repeat(limits.memory.max + 1);
  const refused = (code: string) => ({ cause: { code } });
  await expect(memories.edit({ username, memoryId: daily, text, importance: 5 })).rejects.toMatchObject(refused('bad-input'));
  await expect(memories.remove({ username, memoryId: common })).rejects.toMatchObject(refused('memory-not-found'));
  await expect(memories.remove({ username: otherUsername, memoryId: daily })).rejects.toMatchObject(refused('memory-not-found'));
  await expect(memories.list({ username: 'nobody' })).rejects.toMatchObject(refused('character-not-found'));
  await expect(memories.add({ username, text: 'Heavy.', importance: 11 })).rejects.toThrow();
  expect(await memories.list({ username })).toEqual(mine);
});

test('I05: people who are no operators see the days and what matters, nothing that is private', async () => {
  const member = caller(app, { as: await aPerson(app) });
  for (const stranger of [member, caller(app)]) {
    await expect(stranger.memories.list({ username })).rejects.toThrow();
    await expect(stranger.memories.add({ username, text: 'I was here.', importance: 5 })).rejects.toThrow();
    const { memories } = await stranger.town.character({ username });
    expect(new Set(memories.map(({ kind }) => kind))).toEqual(new Set(['daily', 'important']));
  }
});
