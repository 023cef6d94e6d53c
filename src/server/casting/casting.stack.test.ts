// Characters are made, changed, retired and brought back by operators, through the door that the browser uses.
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CharacterForm } from '@/contracts/inputs/characters';
import { writeReply } from '@/server/characters/write-reply';
import { acceptUpload } from '@/server/media/accept-upload';
import { memoryFileStore } from '@/server/platform/storage/memory-file-store';
import { eventLogHash } from '@/server/world/event-log-hash';
import { restoreWorld } from '@/server/world/fork/restore-world';
import { saveWorld } from '@/server/world/fork/save-world';
import { mainWorld } from '@/server/world/main-world';
import { replayWorld } from '@/server/world/replay/replay-world';
import { verifyDatabase } from '@/server/world/verify/verify-database';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { liveByRule } from '@/testing/live-by-rule';
import { aTown } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';

const both = (text: string) => ({ en: text, zh: text });

const eve: CharacterForm = {
  username: 'eve',
  bio: 'Bread at six.',
  persona: {
    name: { en: 'Eve', zh: '伊芙' },
    age: 41,
    gender: { en: 'woman', zh: '女' },
    occupation: both('baker'),
    description: { en: 'Bakes before anybody is awake.', zh: '' },
    traits: [both('calm'), both('early')],
    speakingStyle: both('Short and warm.'),
    interests: [both('bread')],
    goals: [],
  },
  life: { homeId: 'home-xiaohong', workplaceId: 'cafe', bedtime: 1320, routine: [] },
  coins: 80,
  importantMemory: 'My grandmother left me her oven.',
  knowledge: [{ text: 'The mill closes on Mondays.', importance: 7 }],
  relationships: [{ username: 'xiaohong', familiarity: 60, affinity: 40, text: 'She paints where I bake.' }],
};

let app: TestApp;
const files = memoryFileStore();
beforeAll(async () => {
  const real = await testApp();
  app = { ...real, files, [Symbol.asyncDispose]: () => real[Symbol.asyncDispose]() };
  await aTown(app, { stopAt: 30 * 60 });
});
afterAll(() => app[Symbol.asyncDispose]());

const operator = async () => {
  const person = await aPerson(app, { role: 'operator' });
  return { person, characters: caller(app, { as: person }).characters };
};
const refused = (code: string) => ({ cause: { code } });
const broken = async (tested: TestApp) => (await verifyDatabase(tested)).flatMap(({ differences }) => differences);

/** Lives on until this minute. */
async function liveUntil(stopAt: number): Promise<void> {
  await app.db.world.update({ where: { id: mainWorld }, data: { stopAt, status: 'running' } });
  await liveByRule(app);
}

test('H01: an operator makes a character, and it wakes, plans its day, acts and remembers what it was given', async () => {
  await liveUntil(9 * 60);
  const { characters } = await operator();
  await characters.create(eve);
  await liveUntil(11 * 60);
  const user = await app.db.user.findUniqueOrThrow({ where: { usernameKey: 'eve' } });
  expect(user).toMatchObject({ kind: 'character', nickname: 'Eve', bio: 'Bread at six.', language: 'en', passwordHash: null });
  const { resident, work, memories, actions } = await caller(app).town.character({ username: 'eve' });
  expect(resident.activity).not.toBeNull();
  expect(work?.shifts).toEqual(['09:00-17:00']);
  expect(actions.map(({ action }) => action)).toEqual(expect.arrayContaining(['moved-in', 'plan']));
  expect(memories.map(({ text }) => text)).toContain('My grandmother left me her oven.');
  const kept = await app.db.memory.findMany({ where: { characterId: user.id, source: 'given' } });
  expect(kept.map(({ kind }) => kind).sort()).toEqual(['important', 'knowledge', 'relationship']);
  expect((await caller(app).town.view()).residents.some(({ author }) => author.username === 'eve')).toBe(true);
  const listed = await characters.list({ search: 'EV' });
  expect(listed.items).toHaveLength(1);
  expect(listed.items[0]).toMatchObject({ state: 'awake', postsCount: 0, author: { username: 'eve' } });
  expect(listed.items[0]?.lastSeen?.day).toBe(1);
});

test('H01: an edit is a fact of the world: the next question and every page have it, and the sheet shows it', async () => {
  const { characters, person } = await operator();
  const { author: _a, state: _s, portraitUrl: _p, ...sheet } = await characters.sheet({ username: 'eve' });
  expect(sheet).toMatchObject({ bio: eve.bio, persona: { ...eve.persona, description: both('Bakes before anybody is awake.') } });
  const persona = { ...sheet.persona, name: both('Evelyn'), speakingStyle: both('Slow.') };
  await characters.edit({ ...sheet, bio: 'Bread at seven.', persona, life: { ...sheet.life, workplaceId: null } });
  const profile = await caller(app).profiles.byUsername({ username: 'eve' });
  expect(profile).toMatchObject({ nickname: 'Evelyn', bio: 'Bread at seven.', isRetired: false });
  const { payload } = await app.db.worldEvent.findFirstOrThrow({ where: { type: 'character-edited' } });
  expect(payload).toMatchObject({ byId: person.id, workplaceId: null, persona: { speakingStyle: both('Slow.') } });
  const { text, tokens, budget } = await characters.preview({ persona });
  expect(text).toContain('- How you speak: Slow.');
  expect(tokens).toBeLessThan(budget);
});

test('H01: one who retires stops acting, keeps its posts, says so on its page, and answers with an honest note', async () => {
  const { characters, person } = await operator();
  await liveUntil(13 * 60);
  const { conversationId } = await caller(app, { as: person }).messages.open({ username: 'eve' });
  await characters.retire({ username: 'eve' });
  await expect(characters.retire({ username: 'eve' })).rejects.toMatchObject(refused('character-retired'));
  const { id: messageId } = await caller(app, { as: person }).messages.send({
    conversationId,
    text: 'Are you there?',
    clientId: randomUUID(),
  });
  await writeReply(app, { messageId }, AbortSignal.timeout(5000));
  expect(await app.db.reply.findUnique({ where: { messageId } })).toMatchObject({ state: 'failed', why: 'character-retired' });
  await liveUntil(15 * 60);
  const { id } = await app.db.user.findUniqueOrThrow({ where: { usernameKey: 'eve' } });
  const last = await app.db.worldEvent.findFirst({ where: { characterId: id }, orderBy: { seq: 'desc' } });
  expect(last?.type).toBe('character-retired');
  expect((await caller(app).town.view()).residents.some(({ author }) => author.username === 'eve')).toBe(false);
  expect(await caller(app).profiles.byUsername({ username: 'eve' })).toMatchObject({ isRetired: true });
  expect((await characters.list({ search: 'eve' })).items[0]).toMatchObject({ state: 'retired', place: null });
});

test('H01: it can be brought back, with what it remembers, and acts again', async () => {
  const { characters } = await operator();
  await characters.revive({ username: 'eve' });
  await expect(characters.revive({ username: 'eve' })).rejects.toMatchObject(refused('character-not-retired'));
  await liveUntil(17 * 60);
  const { resident, memories } = await caller(app).town.character({ username: 'eve' });
  expect(resident.activity).not.toBeNull();
  expect(memories.map(({ text }) => text)).toContain('My grandmother left me her oven.');
});

test('H01: the life with all of this can be verified, lived again, and loaded elsewhere', async () => {
  expect(await broken(app)).toEqual([]);
  expect(await replayWorld(app, { worldId: mainWorld, from: 0 })).toMatchObject({ difference: null });
  const saved = await saveWorld(app, { worldId: mainWorld, at: null });
  await using second = await testApp();
  await restoreWorld(second, saved, { seed: null, status: 'stopped', speed: null, stopAt: null });
  expect(await eventLogHash(second.db, mainWorld)).toBe(await eventLogHash(app.db, mainWorld));
  expect(await broken(second)).toEqual([]);
  const persona = await second.db.persona.findFirstOrThrow({ where: { user: { usernameKey: 'eve' } } });
  expect(persona.data).toMatchObject({ name: both('Evelyn') });
});

test('H01: what cannot be is refused with a reason and leaves nothing behind', async () => {
  const { characters } = await operator();
  const before = await app.db.user.count();
  const other = { ...eve, username: 'adam' };
  const life = { ...eve.life, homeId: 'cafe' };
  await expect(characters.create(eve)).rejects.toMatchObject(refused('username-taken'));
  await expect(characters.create({ ...other, life })).rejects.toMatchObject(refused('place-not-found'));
  await expect(characters.create({ ...other, life: { ...eve.life, workplaceId: 'moon' } })).rejects.toMatchObject(
    refused('place-not-found'),
  );
  const stranger = [{ username: 'nobody', familiarity: 1, affinity: 1, text: 'Who?' }];
  await expect(characters.create({ ...other, relationships: stranger })).rejects.toMatchObject(refused('character-not-found'));
  const full = (await characters.options()).homes.find(({ room }) => room === 0);
  if (full) {
    const homeless = { ...other, life: { ...eve.life, homeId: full.id } };
    await expect(characters.create(homeless)).rejects.toMatchObject(refused('home-full'));
  }
  await expect(characters.create({ ...other, persona: { ...eve.persona, traits: [] } })).rejects.toThrow();
  expect(await app.db.user.count()).toBe(before);
});

test('H01: nobody but operators sees or changes any of it', async () => {
  for (const stranger of [caller(app), caller(app, { as: await aPerson(app) })]) {
    for (const attempt of [
      () => stranger.characters.list({}),
      () => stranger.characters.options(),
      () => stranger.characters.sheet({ username: 'eve' }),
      () => stranger.characters.create({ ...eve, username: 'mallory' }),
      () => stranger.characters.retire({ username: 'xiaohong' }),
      () => stranger.characters.revive({ username: 'eve' }),
    ])
      await expect(attempt()).rejects.toThrow(/not-signed-in|not-allowed/);
  }
});

test('N04: an operator’s upload becomes the portrait, its avatar is cut from it, and the ones before go', async () => {
  const { characters, person } = await operator();
  const upload = async (height: number) => {
    const picture = sharp({ create: { width: 400, height, channels: 3, background: { r: 9, g: 99, b: 199 } } });
    const key = files.put(await picture.jpeg().toBuffer());
    return (await acceptUpload(app, { key, ownerId: person.id })).imageId;
  };
  const { author: _a, state: _s, portraitUrl: none, ...sheet } = await characters.sheet({ username: 'eve' });
  expect(none).toBeNull();
  const first = await upload(900);
  await characters.edit({ ...sheet, portraitId: first });
  const shown = await characters.sheet({ username: 'eve' });
  const portrait = await app.db.image.findUniqueOrThrow({ where: { id: first } });
  expect(shown.portraitUrl).toBe(portrait.url);
  expect(portrait).toMatchObject({ state: 'claimed', ownerId: shown.author.id, height: 900 });
  const avatar = await app.db.image.findFirstOrThrow({ where: { url: shown.author.avatarUrl ?? '' } });
  expect(avatar).toMatchObject({ width: 320, height: 320, state: 'claimed' });
  await characters.edit({ ...sheet, portraitId: await upload(800) });
  const old = await app.db.image.findMany({ where: { id: { in: [first, avatar.id] } } });
  expect(old.map(({ state }) => state)).toEqual(['deleted', 'deleted']);
  // Another's upload, one that was used, one that never was.
  for (const portraitId of [first, randomUUID()])
    await expect(characters.edit({ ...sheet, portraitId })).rejects.toMatchObject(refused('image-not-found'));
});
