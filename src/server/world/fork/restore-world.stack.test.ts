import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveByRule } from '@/testing/live-by-rule';
import { aTown } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';
import { eventLogHash } from '../event-log-hash';
import { mainWorld } from '../main-world';
import { replayWorld } from '../replay/replay-world';
import { stateHash } from '../snapshots/state-hash';
import { verifyDatabase } from '../verify/verify-database';
import { restoreWorld } from './restore-world';
import { saveWorld } from './save-world';
import { readSavedWorld, type SavedWorld } from './saved-world';

const evening = 17 * 60;
/** An event in the middle of that day's log. */
const middle = 500;
let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await aTown(app, { stopAt: evening });
  await liveByRule(app);
});
afterAll(() => app[Symbol.asyncDispose]());

const savedAt = async (at: number | null): Promise<SavedWorld> =>
  readSavedWorld(JSON.stringify(await saveWorld(app, { worldId: mainWorld, at })));
const goOn = { seed: null, status: 'running', speed: null, stopAt: evening } as const;
const broken = async (of: TestApp) => (await verifyDatabase(of)).filter(({ differences }) => differences.length > 0);

/** What the log's projections wrote, without numbers and times that a database gives. */
async function rowsOf({ db }: TestApp) {
  const { createdAt } = await db.world.findUniqueOrThrow({ where: { id: mainWorld } });
  // Who has never looked at the phone has seen what was there when the world was made.
  const seen = (at: Date) => (at <= createdAt ? 'never' : at);
  const bodies = await db.body.findMany({ orderBy: { characterId: 'asc' } });
  return {
    posts: await db.post.findMany({ orderBy: { id: 'asc' } }),
    comments: await db.comment.findMany({ orderBy: { id: 'asc' } }),
    memories: await db.memory.findMany({ orderBy: { id: 'asc' } }),
    bodies: bodies.map((body) => ({
      ...body,
      feedSeenAt: seen(body.feedSeenAt),
      commentsSeenAt: seen(body.commentsSeenAt),
    })),
    log: await db.actionLog.findMany({ orderBy: { seq: 'asc' } }),
    messages: await db.message.findMany({ orderBy: { id: 'asc' }, omit: { conversationId: true } }),
    snapshots: await db.worldSnapshot.findMany({ where: { seq: 0 }, omit: { createdAt: true } }),
  };
}

test('G13: a saved world, loaded into an empty database, is the same world in every row', async () => {
  const saved = await savedAt(null);
  await using second = await testApp();
  await restoreWorld(second, saved, { ...goOn, status: 'stopped' });
  expect(await eventLogHash(second.db, mainWorld)).toBe(await eventLogHash(app.db, mainWorld));
  expect(await rowsOf(second)).toEqual(await rowsOf(app));
  expect(await broken(second)).toEqual([]);
  expect(await replayWorld(second, { worldId: mainWorld, from: 0 })).toMatchObject({ events: saved.seq, difference: null });
  await expect(restoreWorld(second, saved, goOn)).rejects.toThrow('empty database');
});

test('G13: a world loaded from its middle goes on as if nothing had happened', async () => {
  const saved = await savedAt(middle);
  expect(saved.seq).toBeGreaterThan(middle / 2);
  expect(saved.seq).toBeLessThanOrEqual(middle);
  await using second = await testApp();
  await restoreWorld(second, saved, goOn);
  await liveByRule(second);
  expect(await eventLogHash(second.db, mainWorld)).toBe(await eventLogHash(app.db, mainWorld));
  expect(await broken(second)).toEqual([]);
});

test('G14: a fork with other dice is the same world up to its event and another one after it', async () => {
  const saved = await savedAt(middle);
  await using second = await testApp();
  await restoreWorld(second, saved, { ...goOn, seed: 'other' });
  await liveByRule(second);
  const fork = await second.db.worldEvent.findMany({ orderBy: { seq: 'asc' } });
  const original = await app.db.worldEvent.findMany({ orderBy: { seq: 'asc' } });
  const first = fork.findIndex((event, index) => stateHash(event.payload) !== stateHash(original[index]?.payload));
  expect(first).toBeGreaterThanOrEqual(saved.seq);
  expect(await broken(second)).toEqual([]);
  expect(await replayWorld(second, { worldId: mainWorld, from: saved.seq })).toMatchObject({ difference: null });
  await expect(replayWorld(second, { worldId: mainWorld, from: 0 })).rejects.toThrow(`begins at event ${saved.seq}`);
  const again = await saveWorld(second, { worldId: mainWorld, at: null });
  await using third = await testApp();
  await restoreWorld(third, again, { ...goOn, status: 'stopped' });
  expect(await eventLogHash(third.db, mainWorld)).toBe(await eventLogHash(second.db, mainWorld));
  expect(await broken(third)).toEqual([]);
});

test('G13: a file that is no saved world, of another version, or damaged is refused with a sentence', async () => {
  const saved = await savedAt(900);
  expect(() => readSavedWorld('{}')).toThrow('no saved world');
  expect(() => readSavedWorld(JSON.stringify({ ...saved, version: 99 }))).toThrow('format version 99');
  await using second = await testApp();
  await expect(
    restoreWorld(second, { ...saved, firstState: { ...Object(saved.firstState), version: 99 } }, goOn),
  ).rejects.toThrow('Use newer code');
  await expect(restoreWorld(second, { ...saved, events: saved.events.slice(0, -40) }, goOn)).rejects.toThrow('damaged');
});
