import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from '@/server/platform/app-context';
import { aPerson } from '@/testing/builders';
import { liveByRule } from '@/testing/live-by-rule';
import { aTown } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';
import { verifyDatabase, verifyWithin } from './verify-database';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await aTown(app, { stopAt: 13 * 60 });
  await liveByRule(app);
});
afterAll(() => app[Symbol.asyncDispose]());

test('a town that has lived holds every claim', async () => {
  const findings = await verifyDatabase(app);
  expect(findings.length).toBeGreaterThanOrEqual(13);
  expect(findings.filter(({ differences }) => differences.length > 0)).toEqual([]);
});

const undone = new Error('undone');

/** Which claims fail after `harm`, which is taken back. */
async function brokenBy(harm: (tx: Tx) => Promise<unknown>): Promise<Record<string, string[]>> {
  let broken: Record<string, string[]> = {};
  const attempt = app.db.$transaction(
    async (tx) => {
      await harm(tx);
      const findings = await verifyWithin(tx);
      broken = Object.fromEntries(findings.flatMap((one) => (one.differences.length > 0 ? [[one.claim, one.differences]] : [])));
      throw undone;
    },
    { timeout: 30_000 },
  );
  await expect(attempt).rejects.toBe(undone);
  return broken;
}

const harms: [claim: string, harm: (tx: Tx) => Promise<unknown>][] = [
  ['every counter equals a recount', (tx) => tx.$executeRaw`UPDATE users SET posts_count = posts_count + 1`],
  ['world time never falls', (tx) => tx.$executeRaw`UPDATE world_events SET minute = 0 WHERE seq = 200`],
  ['world time never falls', (tx) => tx.$executeRaw`UPDATE worlds SET minute = minute + 5`],
  ['events are numbered without a gap', (tx) => tx.$executeRaw`DELETE FROM world_events WHERE seq = 200`],
  ['events are numbered without a gap', (tx) => tx.$executeRaw`UPDATE worlds SET last_seq = last_seq + 1`],
  [
    'every turn is taken once, by one decision',
    (tx) => tx.$executeRaw`DELETE FROM decisions WHERE turn = 2 AND state = 'applied'`,
  ],
  [
    'every turn is taken once, by one decision',
    (tx) =>
      tx.$executeRaw`UPDATE world_events SET payload = jsonb_set(payload::jsonb, '{turn}', '2') WHERE payload->>'turn' = '1'`,
  ],
  ['everybody has a next turn, and is asked for it', (tx) => tx.$executeRaw`UPDATE decisions SET state = 'owed' WHERE turn = 1`],
  ['everybody acts within hours', (tx) => tx.$executeRaw`UPDATE worlds SET minute = minute + 800`],
  [
    'everybody has a next turn, and is asked for it',
    (tx) => tx.$executeRaw`
      WITH running AS (UPDATE worlds SET status = 'running', last_advance_at = now() - interval '1 minute')
      UPDATE world_parts SET value = jsonb_set(value::jsonb, '{activity}', 'null') WHERE part = (SELECT min(part) FROM world_parts WHERE part LIKE 'characters/%')`,
  ],
  [
    'places hold their guests',
    (tx) => tx.$executeRaw`UPDATE world_parts SET value = jsonb_set(value::jsonb, '{capacity}', '-1') WHERE part LIKE 'places/%'`,
  ],
  [
    'places hold their guests',
    (tx) =>
      tx.$executeRaw`UPDATE world_parts SET value = jsonb_set(value::jsonb, '{placeId}', '"atlantis"') WHERE part LIKE 'characters/%'`,
  ],
  ['what is promised can be kept', (tx) => promised(tx, 'completed')],
  ['what is promised can be kept', (tx) => promised(tx, 'pending')],
  [
    'nobody carries too much, and as many prints as photos',
    (tx) =>
      tx.$executeRaw`UPDATE world_parts SET value = jsonb_set(value::jsonb, '{items,photo}', '17') WHERE part LIKE 'characters/%'`,
  ],
  [
    'nobody carries too much, and as many prints as photos',
    (tx) =>
      tx.$executeRaw`UPDATE world_parts SET value = jsonb_set(value::jsonb, '{items,coat}', '90') WHERE part LIKE 'characters/%'`,
  ],
  ['the state is the sum of its events', (tx) => tx.$executeRaw`DELETE FROM world_parts WHERE part LIKE 'places/%'`],
  [
    'the state is the sum of its events',
    (tx) => tx.$executeRaw`UPDATE worlds SET state = jsonb_set(state, '{weather,outdoorCelsius}', '99')`,
  ],
  [
    'snapshots are what they were when written',
    (tx) => tx.$executeRaw`UPDATE world_snapshots SET state = jsonb_set(state, '{seed}', '"other"') WHERE seq = 0`,
  ],
  ['bodies and items show the state', (tx) => tx.$executeRaw`UPDATE bodies SET hunger = hunger + 1`],
  ['bodies and items show the state', (tx) => tx.$executeRaw`UPDATE items SET quantity = quantity + 1`],
  ['memories keep their limits', manyMemories],
  ['memories keep their limits', (tx) => tx.$executeRaw`UPDATE memories SET text = repeat('x', 1001) WHERE kind = 'important'`],
  [
    'what is remembered was lived',
    (tx) =>
      tx.$executeRaw`UPDATE memories SET character_id = (SELECT min(character_id::text)::uuid FROM bodies) WHERE kind = 'knowledge'`,
  ],
  ['what is remembered was lived', (tx) => tx.$executeRaw`UPDATE memories SET seq = seq + 1 WHERE seq IS NOT NULL`],
  [
    'live channels are whole',
    (tx) =>
      tx.$executeRaw`DELETE FROM live_events WHERE seq = (SELECT max(seq) - 1 FROM live_events WHERE channel = 'world:main')`,
  ],
  ['watchers were told of the newest commit', (tx) => tx.$executeRaw`UPDATE worlds SET version = version + 1`],
  ['no reply is stuck', aMessageWithoutAnswer],
];

test.each(harms)('%s: and when not, it is found (%#)', async (claim, harm) => {
  const broken = await brokenBy(harm);
  expect(Object.keys(broken)).toContain(claim);
  for (const sentence of broken[claim] ?? []) expect(sentence).toMatch(/\d/);
});

test('an answer that waits while the town lives on is found, one that has just been asked for is not', async () => {
  const waitsFor = (interval: string) => async (tx: Tx) => {
    const { messageId, conversationId, characterId, personId } = await aMessageWithoutAnswer(tx);
    await tx.reply.create({ data: { messageId, conversationId, characterId, personId } });
    await tx.$executeRaw`UPDATE replies SET created_at = (SELECT last_advance_at FROM worlds) - ${interval}::interval`;
  };
  expect(await brokenBy(waitsFor('1 minute'))).toEqual({});
  expect(await brokenBy(waitsFor('1 hour'))).toMatchObject({ 'no reply is stuck': [expect.stringContaining('still waiting')] });
});

async function manyMemories(tx: Tx) {
  const { characterId, worldId } = await tx.body.findFirstOrThrow();
  const one = { worldId, characterId, kind: 'knowledge', text: 'A fact.', minute: 0 };
  await tx.memory.createMany({ data: Array.from({ length: 51 }, () => ({ ...one, id: app.ids.next() })) });
}

/** Two entries of one character at one time. */
async function promised(tx: Tx, status: 'completed' | 'pending'): Promise<void> {
  const { id: characterId } = await tx.user.findFirstOrThrow({ where: { kind: 'character' } });
  for (const id of [app.ids.next(), app.ids.next()]) {
    const when = { start: 5000, end: 5060, remindAt: 4900 };
    const entry = { id, kind: 'offline-chat', characterId, participantIds: [], placeId: null, ...when };
    const value = JSON.stringify({ ...entry, priority: 50, status, isTold: true, note: '' });
    await tx.$executeRaw`
      INSERT INTO world_parts (world_id, part, version, value) SELECT id, ${`agenda/${id}`}, version, ${value}::jsonb FROM worlds`;
  }
}

async function aMessageWithoutAnswer(tx: Tx) {
  const person = await aPerson({ ...app, db: tx as TestApp['db'] });
  const character = await tx.user.findFirstOrThrow({ where: { kind: 'character' } });
  const conversationId = app.ids.next();
  const messageId = app.ids.next();
  await tx.conversation.create({
    data: {
      id: conversationId,
      pairKey: [person.id, character.id].sort().join(':'),
      lastSeq: 1,
      members: { create: [{ userId: person.id }, { userId: character.id, unreadCount: 1 }] },
      messages: { create: { id: messageId, seq: 1, senderId: person.id, text: 'Hello?' } },
    },
  });
  return { messageId, conversationId, characterId: character.id, personId: person.id };
}
