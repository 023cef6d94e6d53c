// A life of days is lived again from its log, and forked with one changed choice. The rule answers: minds have their own tests.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fallbackAnswer } from '@/simulation/fallback';
import { minutesPerDay, worldMinuteOf } from '@/simulation/world-time';
import { liveByRule, ruleOrOffer } from '@/testing/live-by-rule';
import { aTown } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';
import { eventLogHash } from '../event-log-hash';
import { restoreWorld } from '../fork/restore-world';
import { saveWorld } from '../fork/save-world';
import { readSavedWorld, type SavedWorld } from '../fork/saved-world';
import { mainWorld } from '../main-world';
import { stateHash } from '../snapshots/state-hash';
import { verifyDatabase } from '../verify/verify-database';
import { replayWorld } from './replay-world';

const end = worldMinuteOf(5, 8);
const goOn = { seed: null, status: 'running', speed: null, stopAt: end } as const;
let app: TestApp;
let dayThree: SavedWorld;

beforeAll(async () => {
  app = await testApp();
  await aTown(app, { stopAt: end });
  await liveByRule(app);
  const morning = worldMinuteOf(3, 9);
  const { seq } = await app.db.worldEvent.findFirstOrThrow({ where: { minute: { gte: morning } }, orderBy: { seq: 'asc' } });
  dayThree = readSavedWorld(JSON.stringify(await saveWorld(app, { worldId: mainWorld, at: seq })));
}, 240_000);
afterAll(() => app[Symbol.asyncDispose]());

const broken = async (of: TestApp) => (await verifyDatabase(of)).filter(({ differences }) => differences.length > 0);

test('G14: days are lived again from their log alone, the same at every snapshot', { timeout: 120_000 }, async () => {
  const { lastSeq, minute } = await app.db.world.findUniqueOrThrow({ where: { id: mainWorld } });
  expect(minute).toBeGreaterThan(3 * minutesPerDay);
  const snapshots = await app.db.worldSnapshot.count({ where: { seq: { gt: 0 } } });
  expect(snapshots).toBeGreaterThan(5);
  expect(await replayWorld(app, { worldId: mainWorld, from: 0 })).toEqual({
    from: 0,
    events: lastSeq,
    snapshots,
    difference: null,
  });
  expect(await broken(app)).toEqual([]);
});

test('G14: a fork at day three without any change is the same life to the end', { timeout: 240_000 }, async () => {
  await using second = await testApp();
  await restoreWorld(second, dayThree, goOn);
  await liveByRule(second);
  expect(await eventLogHash(second.db, mainWorld)).toBe(await eventLogHash(app.db, mainWorld));
});

test('G14: a fork at day three with one changed choice is the same up to it, and another life after it', {
  timeout: 240_000,
}, async () => {
  await using second = await testApp();
  await restoreWorld(second, dayThree, goOn);
  let changed: string | null = null;
  await liveByRule(second, mainWorld, (state, turn) => {
    const [plain, rule] = [ruleOrOffer(state, turn), fallbackAnswer(state, turn)];
    const isOther = plain.kind === 'choose' && plain.choice.action !== 'wait';
    if (changed !== null || !isOther || rule.kind !== 'choose') return plain;
    changed = turn.characterId;
    return { kind: 'choose', choice: { action: 'wait', minutes: 45 }, reason: 'the fork' };
  });
  const events = {
    orderBy: { seq: 'asc' },
    select: { seq: true, minute: true, type: true, characterId: true, payload: true },
  } as const;
  const [there, here] = [await app.db.worldEvent.findMany(events), await second.db.worldEvent.findMany(events)];
  const first = here.findIndex((event, index) => stateHash(event) !== stateHash(there[index] ?? null));
  expect(here[first]).toMatchObject({ type: 'action-started', characterId: changed, payload: { reason: 'the fork' } });
  expect(first).toBeGreaterThanOrEqual(dayThree.seq);
  expect(stateHash(here.slice(first).map(({ seq, ...event }) => event))).not.toBe(
    stateHash(there.slice(first).map(({ seq, ...event }) => event)),
  );
  expect(await replayWorld(second, { worldId: mainWorld, from: 0 })).toMatchObject({ events: here.length, difference: null });
  expect(await broken(second)).toEqual([]);
});
