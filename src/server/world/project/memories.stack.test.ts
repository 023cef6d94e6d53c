// The database keeps the rules of simulation/memory: whatever is remembered, in whatever batches, rows and rules agree.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WorldEvent } from '@/simulation/event';
import { type MemoryBook, remember } from '@/simulation/memory/memory-book';
import { worldMinute } from '@/simulation/world-time';
import { ada, ben, chen, tinyWorld } from '@/simulation/worlds/tiny';
import { type TestApp, testApp } from '@/testing/test-app';
import { projectMemories, type Remembered } from './memories';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const state = tinyWorld();
const idOf =
  (worldId: string) =>
  (kind: string | number, ...parts: (string | number)[]) =>
    app.ids.derive(kind, worldId, ...parts);

/** What happened, as numbers: who, what and how much. */
const anyThing = fc.record({
  kind: fc.constantFrom('day', 'talk', 'met', 'alarm', 'reflect', 'edit', 'forget'),
  who: fc.constantFrom(ada, ben, chen),
  n: fc.integer({ min: 1, max: 40 }),
});
type Thing = { kind: string; who: string; n: number };

function eventOf({ kind, who: characterId, n }: Thing, book: MemoryBook): WorldEvent {
  const otherId = characterId === ben ? ada : ben;
  const known = (book.get(characterId) ?? []).filter((memory) => memory.kind === 'relationship');
  const memoryId = book.get(characterId)?.[n]?.id ?? app.ids.derive('none', n);
  const edit = {
    type: 'memory-edited' as const,
    characterId,
    memoryId,
    kind: 'existing' as const,
    byId: app.ids.derive('operator'),
  };
  switch (kind) {
    case 'day':
      return { type: 'day-remembered', characterId, day: n, text: `Day ${n}.` };
    case 'talk': {
      const talk = { conversationId: app.ids.derive('talk', n), otherId, turn: n, source: 'model' as const, why: null };
      return {
        type: 'talk-remembered',
        characterId,
        ...talk,
        memory: `It was about ${n}.`,
        relationship: `I like ${n}.`,
        warmth: n % 3,
      };
    }
    case 'met':
      return { type: 'encountered', characterId, otherId, placeId: 'mill' };
    case 'alarm':
      return { type: 'alarmed', characterId, kind: 'fire', placeId: 'cafe', isInside: true, isCalled: false, suspended: null };
    case 'reflect': {
      const from = [...known.map(({ id }) => id), app.ids.derive('not mine')];
      const knowledge = [{ text: `Insight ${n}.`, importance: (n % 10) + 1, from }];
      return { type: 'reflected', characterId, knowledge, important: n % 2 ? `Since ${n}: ${'so '.repeat(40)}` : null };
    }
    case 'edit':
      return { ...edit, text: `Mended ${n}.`, importance: (n % 10) + 1 };
    default:
      return { ...edit, text: null, importance: 5 };
  }
}

async function liveThrough(things: readonly Thing[], batch: number) {
  const worldId = app.ids.next();
  await app.db.memory.deleteMany();
  const book: MemoryBook = new Map();
  for (let first = 0; first < things.length; first += batch) {
    const before = new Map(book);
    const happenings = things.slice(first, first + batch).map((thing, i): Remembered => {
      const seq = first + i + 1;
      const event = eventOf(thing, before);
      const minute = worldMinute.parse(seq * 5);
      remember(book, { event, world: state, seq, minute, idOf: idOf(worldId) });
      return { app, worldId, seq, minute, at: new Date(seq), event, state };
    });
    await app.transact(async (tx) => {
      // What a statement does must not hang on how the database goes about it: every second commit is joined in another way.
      if (first % (2 * batch) === batch) await tx.$executeRaw`SET LOCAL enable_hashjoin = off`;
      await projectMemories(tx, happenings);
    });
  }
  return { worldId, book };
}

async function agrees(things: readonly Thing[], batch: number): Promise<void> {
  const { worldId, book } = await liveThrough(things, batch);
  const rows = await app.db.memory.findMany({ where: { worldId }, omit: { worldId: true, createdAt: true, updatedAt: true } });
  const stored = rows.map(({ source: how, fromIds: fromMemories, ...row }) => ({ ...row, how, fromMemories }));
  const byId = <T extends { id: string }>(list: T[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(stored)).toEqual(byId([...book.values()].flat()));
}

test('I01: rows of memories are what the rules keep, in batches of any size', async () => {
  const lives = fc.array(anyThing, { minLength: 60, maxLength: 200, size: 'max' });
  const remembering = lives.map((things) => things.filter(({ kind }) => kind !== 'edit' && kind !== 'forget'));
  await fc.assert(fc.asyncProperty(remembering, fc.integer({ min: 1, max: 25 }), agrees), { numRuns: 8 });
}, 60_000);

test('I05: with an operator’s words between them too', async () => {
  const lives = fc.array(anyThing, { minLength: 60, maxLength: 120, size: 'max' });
  await fc.assert(
    fc.asyncProperty(lives, (things) => agrees(things, 1)),
    { numRuns: 3 },
  );
}, 60_000);

test('I01: of two uses of a memory in one commit the later one counts', async () => {
  const talk = { kind: 'talk', who: ada, n: 1 };
  const reflections = Array.from({ length: 12 }, () => ({ kind: 'reflect', who: ada, n: 2 }));
  await agrees([talk, ...reflections], 1);
  await agrees([...Array.from({ length: 4 }, () => talk), ...reflections], 4);
});

test('I01: an update keeps when a row was made and tells when it was changed; nobody else’s row is touched', async () => {
  const { worldId, book } = await liveThrough(
    [1, 2].map((n) => ({ kind: 'talk', who: ada, n })),
    1,
  );
  const row = await app.db.memory.findFirstOrThrow({ where: { worldId, kind: 'relationship' } });
  expect(row).toMatchObject({ text: 'I like 2.', targetId: ben, source: 'told', createdAt: new Date(1), updatedAt: new Date(2) });
  const [mine] = book.get(ada) ?? [];
  const edit = { type: 'memory-edited', characterId: chen, memoryId: mine?.id ?? '', kind: 'existing', byId: ben } as const;
  const happening = {
    app,
    worldId,
    seq: 3,
    minute: state.minute,
    at: new Date(),
    state,
  };
  await app.transact((tx) => projectMemories(tx, [{ ...happening, event: { ...edit, text: null, importance: 5 } }]));
  expect(await app.db.memory.count({ where: { worldId } })).toBe(3);
});

test('I01: however many remember, a commit takes a few statements', async () => {
  await app.db.memory.deleteMany();
  const worldId = app.ids.next();
  const happenings = Array.from({ length: 90 }, (_, i): Remembered => {
    const thing = { kind: i % 2 ? 'talk' : 'reflect', who: [ada, ben, chen][i % 3] ?? ada, n: i };
    const event = eventOf(thing, new Map());
    return {
      app,
      worldId,
      seq: i + 1,
      minute: state.minute,
      at: new Date(i),
      event,
      state,
    };
  });
  let statements = 0;
  await app.transact(async (tx) => {
    const counting = new Proxy(tx, {
      get(target, key, receiver) {
        if (key === '$executeRaw' || key === 'memory') statements++;
        return Reflect.get(target, key, receiver);
      },
    });
    await projectMemories(counting, happenings);
  });
  expect(statements).toBeLessThanOrEqual(4);
});
