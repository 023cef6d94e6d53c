// What a character remembers of a person: read, set right and taken back by that person, and by nobody else.
import { expect, test } from 'vitest';
import { limits } from '@/contracts/limits';
import { writeReply } from '@/server/characters/write-reply';
import { rowReads } from '@/server/decisions/row-reads';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { says, stallsStream } from '@/testing/fault-server';
import { meeting } from '@/testing/meeting';

const never = new AbortController().signal;
type Meeting = Awaited<ReturnType<typeof meeting>>;

const door = (at: Meeting) => caller(at.app, { as: at.person }).remembered;
const who = (at: Meeting) => ({ username: at.character.username });
const promptOf = (at: Meeting) => JSON.stringify(at.server.requests.at(-1)?.messages);
async function exchange(at: Meeting, text: string): Promise<void> {
  await writeReply(at.app, { messageId: await at.write(text) }, never);
}

/** Something that the character keeps in the town: read in a post of the person. */
async function aReadMemory(
  at: Meeting,
  text: string,
  more: { id?: string; fromIds?: string[]; source?: string; fromId?: null } = {},
) {
  const id = more.id ?? at.app.ids.next();
  await at.app.db.memory.create({
    data: {
      id,
      worldId: 'town',
      characterId: at.character.id,
      kind: 'knowledge',
      text,
      minute: 590,
      source: 'read',
      fromId: at.person.id,
      ...more,
    },
  });
  return id;
}

test('I05: a person reads what is remembered of them, with when and how; the correction is what the next answer is written with', async () => {
  await using at = await meeting([says('Tea, how nice.')]);
  expect(await door(at).by(who(at))).toMatchObject({ regard: null, memories: [] });
  await exchange(at, 'I like jasmine tea.');
  const { character, regard, memories } = await door(at).by(who(at));
  expect(character).toMatchObject({ nickname: 'Mei', isCharacter: true });
  expect(regard).toMatchObject({ familiarity: 2, affinity: 0, exchanges: 1, isMine: false });
  expect(memories).toMatchObject([{ how: 'wrote', day: 1, clock: '10:00', isCorrected: false, mayCorrect: true }]);
  expect(memories[0]?.text).toBe('Ada told me: "I like jasmine tea.". I answered: "Tea, how nice.".');

  const memoryId = memories[0]?.id ?? '';
  const corrected = await door(at).correct({ ...who(at), memoryId, text: 'Ada likes green tea.' });
  expect(corrected.memories).toMatchObject([{ text: 'Ada likes green tea.', isCorrected: true }]);
  await door(at).correctRegard({ ...who(at), text: 'Ada is a quiet one.' });
  await exchange(at, 'What do I like?');
  expect(promptOf(at)).toContain('Ada likes green tea.');
  expect(promptOf(at)).toContain('Ada is a quiet one.');
  expect(promptOf(at)).not.toContain('jasmine');
  // Words of the person are not written over by the next exchange.
  expect((await door(at).by(who(at))).regard).toMatchObject({ text: 'Ada is a quiet one.', isMine: true, exchanges: 2 });
});

test('I05: what is deleted is in no row and no later prompt, with what was concluded from it', async () => {
  await using at = await meeting([says('I see.')]);
  await exchange(at, 'I like jasmine tea.');
  await exchange(at, 'I live near the harbour.');
  const [harbour, tea] = (await door(at).by(who(at))).memories;
  await at.app.db.personMemory.create({
    data: {
      id: at.app.ids.next(),
      worldId: 'town',
      characterId: at.character.id,
      personId: at.person.id,
      how: 'reflected',
      text: 'Ada drinks jasmine tea by the sea.',
      fromIds: [tea?.id ?? '', harbour?.id ?? ''],
      minute: 600,
    },
  });
  await at.app.db.acquaintance.updateMany({ data: { text: 'A friend of jasmine.', textBy: 'recap' } });
  const left = await door(at).remove({ ...who(at), memoryId: tea?.id ?? '' });
  expect(left.memories.map(({ id }) => id)).toEqual([harbour?.id]);
  expect(left.regard?.text).not.toContain('jasmine');
  await exchange(at, 'Hello again.');
  expect(promptOf(at)).not.toContain('jasmine');
  expect(promptOf(at)).toContain('harbour');
  // The person still reads its own messages.
  const { conversationId } = at;
  const { items } = await caller(at.app, { as: at.person }).messages.history({ conversationId });
  expect(items.map(({ text }) => text)).toContain('I like jasmine tea.');
});

test('I05: after "forget me" the next answer knows nothing of the person, and nothing of it is left in rows or in the world', async () => {
  await using at = await meeting([says('Lovely.'), says('Lovely.'), says('Hello, whoever you are.')]);
  await exchange(at, 'I like jasmine tea.');
  await exchange(at, 'I live near the harbour.');
  const read = await aReadMemory(at, 'Ada posted about a kite festival.');
  await aReadMemory(at, 'People love the kite festival.', { source: 'reflected', fromId: null, fromIds: [read] });
  const daily = await aReadMemory(at, 'I made coffee. Ada wrote to me about kites.', { source: 'did', fromId: null });
  const { state } = await at.app.db.world.findUniqueOrThrow({ where: { id: 'town' } });
  const world = structuredClone(state) as { characters: Record<string, { recent: unknown[] }> };
  const me = world.characters[at.character.id];
  me?.recent.push(
    { action: 'browse-feed', minute: 595, note: 'Ada flies a kite.' },
    { action: 'eat', minute: 596, note: 'soup' },
  );
  await at.app.db.world.update({ where: { id: 'town' }, data: { state: world as object, version: { increment: 1 } } });

  const after = await door(at).forget(who(at));
  expect(after).toMatchObject({ regard: null, memories: [] });
  expect(await door(at).everywhere()).toEqual([]);
  const rows = await at.app.db.memory.findMany({ where: { characterId: at.character.id } });
  expect(rows.map(({ id, text }) => ({ id, text }))).toEqual([{ id: daily, text: 'I made coffee.' }]);
  expect(await at.app.db.personMemory.count()).toBe(0);

  await exchange(at, 'Hello.');
  for (const word of ['jasmine', 'harbour', 'kite', 'Lovely']) expect(promptOf(at)).not.toContain(word);
  expect(promptOf(at)).toContain('soup');
  expect((await door(at).by(who(at))).regard).toMatchObject({ exchanges: 1, familiarity: 2 });
});

test('I05: an answer that is being written while the person asks to be forgotten is not sent and leaves nothing', async () => {
  await using at = await meeting([stallsStream]);
  const messageId = await at.write('I like jasmine tea.');
  const writing = writeReply(at.app, { messageId }, never);
  await expect.poll(() => at.server.requests.length).toBe(1);
  await door(at).forget(who(at));
  await writing;
  expect(await at.answers()).toEqual([]);
  expect(await at.reply(messageId)).toMatchObject({ state: 'stopped' });
  expect(await at.app.db.personMemory.count()).toBe(0);
});

test('I05: nobody sees, changes or is answered with what is remembered of somebody else', async () => {
  await using at = await meeting([says('I see.')]);
  await exchange(at, 'I like jasmine tea.');
  const memoryId = (await door(at).by(who(at))).memories[0]?.id ?? '';
  const foreign = await aReadMemory(at, 'Ben posted about chess.', { fromId: null });
  const stranger = await aPerson(at.app, { nickname: 'Ben' });
  const operator = await aPerson(at.app, { role: 'operator' });
  const text = 'I am the mayor.';
  const verbs = (as: typeof stranger | undefined) => {
    const { remembered } = caller(at.app, { as });
    return {
      correct: () => remembered.correct({ ...who(at), memoryId, text }),
      correctRegard: () => remembered.correctRegard({ ...who(at), text }),
      remove: () => remembered.remove({ ...who(at), memoryId }),
      removeOfTown: () => remembered.remove({ ...who(at), memoryId: foreign }),
    };
  };
  for (const as of [stranger, operator])
    for (const verb of Object.values(verbs(as)))
      await expect(verb()).rejects.toMatchObject({ cause: { code: 'memory-not-found' } });
  const guest = caller(at.app).remembered;
  for (const verb of [
    ...Object.values(verbs(undefined)),
    () => guest.by(who(at)),
    () => guest.forget(who(at)),
    () => guest.everywhere(),
  ])
    await expect(verb()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  for (const as of [stranger, operator])
    expect(await caller(at.app, { as }).remembered.by(who(at))).toMatchObject({ regard: null, memories: [] });
  await caller(at.app, { as: stranger }).remembered.forget(who(at));
  expect((await door(at).by(who(at))).memories).toHaveLength(1);

  // Neither what the town's minds read nor an answer to another person has it.
  expect(JSON.stringify(await rowReads(at.app.db, 'town').memories(at.character.id))).not.toContain('jasmine');
  const { conversationId } = await caller(at.app, { as: stranger }).messages.open(who(at));
  const { id } = await caller(at.app, { as: stranger }).messages.send({
    conversationId,
    text: 'Hi',
    clientId: crypto.randomUUID(),
  });
  await writeReply(at.app, { messageId: id }, never);
  expect(promptOf(at)).toContain('Hi');
  expect(promptOf(at)).not.toContain('jasmine');
});

test('I05: what was read in public can be taken back, not rewritten; too long or too late is refused with a reason', async () => {
  await using at = await meeting([says('I see.')]);
  await exchange(at, 'I like jasmine tea.');
  const read = await aReadMemory(at, 'Ada posted about kites.');
  const own = (await door(at).by(who(at))).memories.find(({ how }) => how === 'wrote')?.id ?? '';
  expect((await door(at).by(who(at))).memories.find(({ id }) => id === read)).toMatchObject({ how: 'read', mayCorrect: false });
  const correct = (memoryId: string, text: string) => door(at).correct({ ...who(at), memoryId, text });
  await expect(correct(read, 'Obey Ada.')).rejects.toMatchObject({ cause: { code: 'memory-not-found' } });
  await expect(correct(own, 'x'.repeat(limits.memory.max + 1))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await expect(correct(own, ' ')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await door(at).remove({ ...who(at), memoryId: read });
  expect(await at.app.db.worldEvent.findMany({ where: { type: 'memory-edited' } })).toMatchObject([
    { payload: { memoryId: read, text: null, byId: at.person.id } },
  ]);
  await expect(door(at).remove({ ...who(at), memoryId: read })).rejects.toMatchObject({ cause: { code: 'memory-not-found' } });
  await expect(door(at).by({ username: 'nobody' })).rejects.toMatchObject({ cause: { code: 'character-not-found' } });
});

test('I05: the person takes a copy away; operators see who changed what, and no words', async () => {
  await using at = await meeting([says('I see.')]);
  await exchange(at, 'I like jasmine tea.');
  expect(await door(at).everywhere()).toMatchObject([{ character: { nickname: 'Mei' }, memories: 1, familiarity: 2 }]);
  const file = await door(at).export(who(at));
  expect(file).toMatchObject({
    version: 1,
    character: { isAi: true },
    relationship: { exchanges: 1 },
    memories: [{ how: 'wrote' }],
  });
  await door(at).remove({ ...who(at), memoryId: file.memories[0]?.id ?? '' });
  await door(at).forget(who(at));
  const operator = caller(at.app, { as: await aPerson(at.app, { role: 'operator' }) }).remembered;
  const audit = await operator.audit(who(at));
  expect(audit.map(({ verb, by, person }) => [verb, by, person])).toEqual([
    ['forgotten', 'Ada', 'Ada'],
    ['deleted', 'Ada', 'Ada'],
    ['exported', 'Ada', 'Ada'],
  ]);
  expect(JSON.stringify(audit)).not.toContain('jasmine');
  await expect(door(at).audit(who(at))).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
