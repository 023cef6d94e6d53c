// Cards through the door that the browser uses: what one town exports, another takes in.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCardFile } from '@/contracts/cards/card-file';
import { memoryFileStore } from '@/server/platform/storage/memory-file-store';
import { mainWorld } from '@/server/world/main-world';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aTown } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';

let app: TestApp;
beforeAll(async () => {
  const real = await testApp();
  app = { ...real, files: memoryFileStore(), [Symbol.asyncDispose]: () => real[Symbol.asyncDispose]() };
  await aTown(app, { stopAt: 30 * 60 });
});
afterAll(() => app[Symbol.asyncDispose]());

const characters = async () => caller(app, { as: await aPerson(app, { role: 'operator' }) }).characters;

async function jsonIn(base64: string): Promise<string> {
  const file = await readCardFile(Buffer.from(base64, 'base64'));
  if (!file.ok) throw new Error(file.why);
  return file.json;
}

test.each(['png', 'v2', 'v3'] as const)(
  'H01: a character goes out as %s and comes in again as another, memories and friends with it',
  async (kind) => {
    const door = await characters();
    const card = await door.exportCard({ username: 'xiaoming', kind });
    expect(card).toMatchObject(kind === 'png' ? { mime: 'image/png', fileName: 'xiaoming.png' } : { mime: 'application/json' });
    const { form, notes } = await door.importCard({ json: await jsonIn(card.base64) });
    const sheet = await door.sheet({ username: 'xiaoming' });
    expect(form.persona).toEqual(sheet.persona);
    expect(form.bio).toBe(sheet.bio);
    expect(form.importantMemory).toContain('Tomas lent me a pot');
    expect(form.relationships.map(({ username }) => username).sort()).toEqual(['leo', 'xiaohong', 'zhouyan']);
    expect(form.relationships.find(({ username }) => username === 'leo')).toMatchObject({
      familiarity: 70,
      text: expect.stringContaining('flatmate'),
    });
    const { homes } = await door.options();
    const home = homes.find(({ room }) => room > 0)?.id ?? '';
    expect(notes.filter((note) => note !== 'home-unknown')).toEqual([]);
    const username = `twin_${kind}`;
    await door.create({ ...form, username, life: { ...form.life, homeId: home, routine: [] } });
    const twin = await app.db.user.findUniqueOrThrow({ where: { usernameKey: username }, include: { persona: true } });
    expect(twin.persona?.data).toEqual(sheet.persona);
    const kept = await app.db.memory.findMany({ where: { characterId: twin.id } });
    expect(kept.filter(({ kind: of }) => of === 'relationship')).toHaveLength(3);
  },
);

test('H01: what people wrote to a character in private does not leave with its card', async () => {
  const { id } = await app.db.user.findUniqueOrThrow({ where: { usernameKey: 'leo' } });
  const person = await aPerson(app);
  const secret = {
    id: app.ids.next(),
    worldId: mainWorld,
    characterId: id,
    minute: 0,
    importance: 9,
    targetId: person.id,
    fromId: person.id,
  };
  await app.db.memory.create({ data: { ...secret, kind: 'relationship', text: 'Her safe word is heron.' } });
  await app.db.memory.create({
    data: { ...secret, id: app.ids.next(), kind: 'knowledge', source: 'wrote', text: 'She hides the key: heron.' },
  });
  const { base64 } = await (await characters()).exportCard({ username: 'leo', kind: 'v3' });
  const json = await jsonIn(base64);
  expect(json).toContain('xiaoming');
  expect(json).not.toContain('heron');
});

test('H01: a card from elsewhere is a form to look through; what is no card is refused; both only for operators', async () => {
  const door = await characters();
  const before = await app.db.user.count({ where: { kind: 'character' } });
  const json = JSON.stringify({ spec: 'chara_card_v2', data: { name: 'Mira', description: '{{char}}, 30 years old, sails.' } });
  const { form, notes } = await door.importCard({ json });
  expect(form.persona).toMatchObject({ age: 30, description: { en: 'Mira, 30 years old, sails.' } });
  expect(notes).toEqual(['home-unknown']);
  await expect(door.importCard({ json: '{"name":"nobody"}' })).rejects.toMatchObject({ cause: { code: 'card-unreadable' } });
  expect(await app.db.user.count({ where: { kind: 'character' } })).toBe(before);
  const stranger = caller(app, { as: await aPerson(app) }).characters;
  await expect(stranger.importCard({ json })).rejects.toThrow('not-allowed');
  await expect(stranger.exportCard({ username: 'leo', kind: 'v3' })).rejects.toThrow('not-allowed');
});
