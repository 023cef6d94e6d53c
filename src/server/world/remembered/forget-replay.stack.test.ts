// A running town: what a person took back does not come back with the log.
import { expect, test } from 'vitest';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { liveByRule } from '@/testing/live-by-rule';
import { aTown } from '@/testing/lived-town';
import { testApp } from '@/testing/test-app';
import { mainWorld } from '../main-world';
import { replayWorld } from '../replay/replay-world';

test('I05: forgetting is a fact of the world: a life lived again has it too', async () => {
  await using app = await testApp();
  await aTown(app, { stopAt: 12 * 60 });
  await liveByRule(app);
  const person = await aPerson(app, { nickname: 'Ada' });
  const character = await app.db.user.findFirstOrThrow({ where: { kind: 'character' } });
  const kept = { worldId: mainWorld, characterId: character.id, kind: 'knowledge', minute: 600 };
  await app.db.memory.create({
    data: { ...kept, id: app.ids.next(), text: 'A post about kites.', source: 'read', fromId: person.id },
  });
  await app.db.memory.create({ data: { ...kept, id: app.ids.next(), text: 'Ada is kind. It rains.', source: 'heard' } });
  const { lastSeq } = await app.db.world.findUniqueOrThrow({ where: { id: mainWorld } });
  await caller(app, { as: person }).remembered.forget({ username: character.username });
  const facts = await app.db.worldEvent.findMany({ where: { seq: { gt: lastSeq } }, orderBy: { seq: 'asc' } });
  expect(facts.map(({ type }) => type)).toEqual(['memory-edited', 'memory-edited']);
  expect(await app.db.memory.findMany({ where: { text: { contains: 'It rains.' } } })).toMatchObject([{ text: 'It rains.' }]);
  expect(await replayWorld(app, { worldId: mainWorld, from: 0 })).toMatchObject({ difference: null });
});
