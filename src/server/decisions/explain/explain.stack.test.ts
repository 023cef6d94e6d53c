// Why a character did something: what is kept at the moment of deciding, and who may read what of it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActionLog } from '@/generated/prisma/client';
import { answerScripted } from '@/minds/scripted/answer-scripted';
import { pruneOldRows } from '@/server/upkeep/prune-old-rows';
import { advanceWorld } from '@/server/world/advance-world';
import { mainWorld } from '@/server/world/main-world';
import { aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { startFaultServer } from '@/testing/fault-server';
import { aTown } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';
import { decideTurn } from '../decide-turn';
import { groundsSchema } from '../grounds';
import { mayRead } from './memories-for';

let app: TestApp;
let server: Awaited<ReturnType<typeof startFaultServer>>;
let chosen: ActionLog;
const never = new AbortController().signal;

/** Lives some rounds with the local model server. */
async function live(rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    await advanceWorld(app, mainWorld);
    const owed = await app.db.decision.findMany({ where: { state: 'owed' } });
    await Promise.all(owed.map(({ worldId, characterId, turn }) => decideTurn(app, { worldId, characterId, turn }, never)));
  }
  await advanceWorld(app, mainWorld);
}

beforeAll(async () => {
  // The scripted mind behind real HTTP: calls are recorded as in operation.
  server = await startFaultServer([
    ({ messages }, response) => {
      const asked = messages.map(({ role, content }) => ({ role, content: String(content) }));
      const content = answerScripted({ messages: asked, model: 'test-model', seed: 'explain' });
      response.setHeader('content-type', 'application/json');
      const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }];
      const usage = { prompt_tokens: 700, completion_tokens: 30, total_tokens: 730 };
      response.end(JSON.stringify({ id: 'c', created: 1, model: 'test-model', choices, usage }));
    },
  ]);
  app = await testApp({ env: { LLM_BASE_URL: server.baseUrl, LLM_MODEL: 'test-model' } });
  await aTown(app, { stopAt: 9 * 60 });
  await live(6);
  chosen = await app.db.actionLog.findFirstOrThrow({ where: { source: 'model', reason: { not: '' } }, orderBy: { seq: 'asc' } });
}, 60_000);
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const door = async (role?: 'member' | 'operator') => caller(app, role ? { as: await aPerson(app, { role }) } : {}).town;

test('everybody can read why: needs, where and when, what else was offered, how it was decided', async () => {
  const town = await door();
  const why = await town.explain({ seq: chosen.seq });
  expect(why).toMatchObject({ how: 'model', reason: chosen.reason, action: chosen.action, partOf: null, calls: null });
  expect(why.needs?.hunger).toBeGreaterThanOrEqual(0);
  expect(why.alternatives.length).toBeGreaterThan(2);
  expect(why.clock).toMatch(/^\d\d:\d\d$/);
  await expect(town.explain({ seq: 2_000_000_000 })).rejects.toMatchObject({ cause: { code: 'action-not-found' } });
  await expect(town.explain({ postId: app.ids.next() })).rejects.toMatchObject({ cause: { code: 'action-not-found' } });
});

test('only operators read model, endpoint, tokens and time of the questions behind it', async () => {
  const town = await door('operator');
  // Their rows are written beside the answer, and come a moment later.
  await expect.poll(async () => (await town.explain({ seq: chosen.seq })).calls).not.toEqual([]);
  const { calls } = await town.explain({ seq: chosen.seq });
  expect(calls?.map(({ purpose }) => purpose)).toContain('choose');
  expect(calls?.[0]).toMatchObject({ outcome: 'ok', endpoint: expect.any(String), inputTokens: 700, outputTokens: 30 });
  expect((await (await door('member')).explain({ seq: chosen.seq })).calls).toBeNull();
});

test('what it had in mind is shown as far as it is the reader’s business; the rest is counted, and what is forgotten is gone', async () => {
  const reader = await aPerson(app);
  const { characterId, worldId } = chosen;
  const keep = (text: string, more: object) =>
    app.db.memory.create({
      data: { id: app.ids.next(), worldId, characterId, kind: 'knowledge', text, minute: 400, source: 'told', ...more },
    });
  const memories = [
    await keep('Ben owes me money.', { fromId: app.ids.next(), targetId: app.ids.next() }),
    await keep('Somebody wrote to me of a secret.', { source: 'wrote', fromId: app.ids.next() }),
    await keep('I think that they quarrel.', { source: 'reflected' }),
    await keep('The reader posted about kites.', { source: 'read', fromId: reader.id }),
    await keep('I saw a cat.', { source: 'saw' }),
  ];
  const event = await app.db.worldEvent.findUniqueOrThrow({ where: { worldId_seq: { worldId, seq: chosen.seq } } });
  const { turn } = event.payload as { turn: number };
  const where = { worldId_characterId_turn: { worldId, characterId, turn } };
  const { grounds } = await app.db.decision.findUniqueOrThrow({ where });
  const known = groundsSchema.parse(grounds);
  await app.db.decision.update({ where, data: { grounds: { ...known, memories: memories.map(({ id }) => id) } } });

  const read = async (as?: typeof reader) => {
    const { memories: shown, hiddenMemories } = await caller(app, as ? { as } : {}).town.explain({ seq: chosen.seq });
    return [shown.map(({ text }) => text).sort(), hiddenMemories];
  };
  expect(await read()).toEqual([['I saw a cat.'], 4]);
  expect(await read(await aPerson(app))).toEqual([['I saw a cat.'], 4]);
  expect(await read(reader)).toEqual([['I saw a cat.', 'The reader posted about kites.'], 3]);
  expect((await read(await aPerson(app, { role: 'operator' })))[1]).toBe(0);
  await app.db.memory.delete({ where: { id: memories[3]?.id ?? '' } });
  expect(await read(reader)).toEqual([['I saw a cat.'], 3]);
});

test('whoever reads, private words of others stay with them', () => {
  const someone = { id: 'someone', role: 'member' } as const;
  const kept = { kind: 'knowledge', source: 'saw', fromId: null, targetId: null };
  const rules: [typeof kept | { fromId: string | null; targetId: string | null; kind: string; source: string }, boolean][] = [
    [kept, true],
    [{ ...kept, source: 'heard' }, true],
    [{ ...kept, source: 'did' }, true],
    [{ ...kept, source: 'told' }, false],
    [{ ...kept, source: 'wrote' }, false],
    [{ ...kept, source: 'reflected' }, false],
    [{ ...kept, source: 'given' }, false],
    [{ ...kept, targetId: 'other' }, false],
    [{ ...kept, source: 'read', fromId: 'other' }, false],
    [{ ...kept, kind: 'relationship', targetId: 'other' }, false],
    [{ ...kept, source: 'read', fromId: 'someone' }, true],
    [{ ...kept, kind: 'daily', source: 'did' }, true],
    [{ ...kept, kind: 'important', source: 'reflected' }, true],
    [{ ...kept, kind: 'common', source: 'given' }, true],
  ];
  for (const [memory, may] of rules) expect([memory, mayRead(someone, memory)]).toEqual([memory, may]);
  for (const [memory] of rules) expect(mayRead({ id: 'x', role: 'operator' }, memory)).toBe(true);
});

test('P: the moment of a post: what it did before and after, and the posts on its screen, as far as the reader may see them', async () => {
  const { characterId, worldId } = chosen;
  const someone = await aPerson(app);
  const seen = [
    await aPost(app, { author: someone, text: 'Kites over the river' }),
    await aPost(app, { author: someone, text: 'Only for friends' }),
  ];
  await app.db.post.update({ where: { id: seen[1]?.id ?? '' }, data: { visibility: 'followers' } });
  const post = await aPost(app, { author: await app.db.user.findUniqueOrThrow({ where: { id: characterId } }), text: 'Wind!' });
  await app.db.actionLog.create({
    data: {
      worldId,
      seq: 900_000,
      characterId,
      type: 'POST',
      action: 'publish-post',
      minute: 510,
      postId: post.id,
      reason: 'The kites',
    },
  });
  const event = await app.db.worldEvent.findUniqueOrThrow({ where: { worldId_seq: { worldId, seq: chosen.seq } } });
  const { turn } = event.payload as { turn: number };
  const where = { worldId_characterId_turn: { worldId, characterId, turn } };
  const { answer } = await app.db.decision.findUniqueOrThrow({ where });
  const reactions = seen.map(({ id }) => ({ postId: id, authorId: someone.id, like: false, comment: null }));
  await app.db.decision.update({ where, data: { answer: { ...(answer as object), reactions } } });
  await app.db.worldEvent.create({
    data: { worldId, seq: 900_000, minute: 510, type: 'post-published', characterId, payload: { turn } },
  });

  const why = await (await door()).explain({ postId: post.id });
  expect(why).toMatchObject({
    reason: 'The kites',
    read: [{ postId: seen[0]?.id, text: 'Kites over the river', author: { isAi: false } }],
  });
  expect(why.before.map(({ seq }) => seq < 900_000)).toEqual([true, true]);
  expect(why.before[0]?.seq).toBeLessThan(why.before[1]?.seq ?? 0);
  const ofAuthor = await caller(app, { as: someone }).town.explain({ postId: post.id });
  expect(ofAuthor.read.map(({ text }) => text)).toEqual(['Kites over the river', 'Only for friends']);
  await app.db.worldEvent.delete({ where: { worldId_seq: { worldId, seq: 900_000 } } });
  await app.db.actionLog.delete({ where: { worldId_seq: { worldId, seq: 900_000 } } });
  await app.db.decision.update({ where, data: { answer: answer as object } });
});

test('where no model answered, the rule that stood in is named; what the town’s rules did needed no choice', async () => {
  const { characterId, worldId } = chosen;
  const event = await app.db.worldEvent.findUniqueOrThrow({ where: { worldId_seq: { worldId, seq: chosen.seq } } });
  const { turn } = event.payload as { turn: number };
  const where = { worldId_characterId_turn: { worldId, characterId, turn } };
  const before = await app.db.decision.update({ where, data: { source: 'fallback', why: 'model-unavailable' } });
  expect(await (await door()).explain({ seq: chosen.seq })).toMatchObject({
    how: 'fallback',
    standIn: 'model-unavailable',
    reason: '',
  });
  await app.db.decision.update({ where, data: { source: 'model', why: null } });
  expect(before.grounds).not.toBeNull();
  const ruled = await app.db.actionLog.create({
    data: { worldId, seq: 1_000_000, characterId, type: 'ENCOUNTER', action: 'encounter', minute: 500, source: 'rule' },
  });
  expect(await (await door()).explain({ seq: ruled.seq })).toMatchObject({
    how: 'rule',
    needs: null,
    alternatives: [],
    memories: [],
  });
});

test('what a decision was made on is small, and goes by rule while its answer stays', async () => {
  const [size] = await app.db.$queryRaw<[{ most: number }]>`SELECT max(length(grounds::text))::int AS most FROM decisions`;
  expect(size.most).toBeGreaterThan(100);
  expect(size.most).toBeLessThan(4000);
  await app.db.decision.updateMany({ data: { createdAt: new Date(Date.now() - 8 * 86_400_000) } });
  await pruneOldRows(app);
  expect(await app.db.$queryRaw`SELECT 1 FROM decisions WHERE grounds IS NOT NULL`).toEqual([]);
  expect(await app.db.decision.count({ where: { state: 'applied' } })).toBeGreaterThan(0);
  expect(await (await door()).explain({ seq: chosen.seq })).toMatchObject({ how: 'model', needs: null, reason: chosen.reason });
});
