import { expect, test } from 'vitest';
import { loadWorld } from '@/server/world-store/load-world';
import { liveByRule } from '@/testing/live-by-rule';
import { aTown } from '@/testing/lived-town';
import { testApp } from '@/testing/test-app';
import { mainWorld } from '../main-world';
import { pruneSnapshots } from '../snapshots/prune-snapshots';
import { eventsBetweenSnapshots } from '../snapshots/write-snapshot';
import { replayWorld } from './replay-world';

const nextNoon = 1440 + 12 * 60;
const all = { worldId: mainWorld, from: 0 };

test('G14: a town lived again from its first snapshot is the same town, event by event and at each snapshot', async () => {
  await using app = await testApp();
  await aTown(app, { stopAt: nextNoon });
  await liveByRule(app);
  const { lastSeq } = await app.db.world.findUniqueOrThrow({ where: { id: mainWorld } });
  const snapshots = await app.db.worldSnapshot.findMany({ orderBy: { seq: 'asc' }, select: { seq: true } });
  const distance = eventsBetweenSnapshots((await loadWorld(app.db, mainWorld)).state);
  expect(lastSeq).toBeGreaterThan(2 * distance);
  expect(snapshots[0]).toEqual({ seq: 0 });
  expect(snapshots.map(({ seq }) => Math.floor(seq / distance))).toEqual(
    Array.from({ length: Math.floor(lastSeq / distance) + 1 }, (_, index) => index),
  );

  expect(await replayWorld(app, all)).toEqual({ from: 0, events: lastSeq, snapshots: snapshots.length - 1, difference: null });
  const later = snapshots[1]?.seq ?? 0;
  expect(await replayWorld(app, { ...all, from: later + 3 })).toMatchObject({
    from: later,
    events: lastSeq - later,
    difference: null,
  });
});

test('G14: a replay names the first event that is not as it was written down', async () => {
  await using app = await testApp();
  await aTown(app, { stopAt: 12 * 60 });
  await liveByRule(app);
  const victim = await app.db.worldEvent.findFirstOrThrow({
    where: { type: 'action-started', seq: { gt: 300 } },
    orderBy: { seq: 'asc' },
  });
  await app.db.$executeRaw`
    UPDATE world_events SET payload = jsonb_set(payload::jsonb, '{reason}', '"another"') WHERE seq = ${victim.seq}`;
  expect(await replayWorld(app, all)).toMatchObject({
    events: victim.seq - 1,
    difference: { kind: 'event', seq: victim.seq, logged: { event: { reason: 'another' } }, relived: { minute: victim.minute } },
  });
});

test('G14: a replay notices an answer that is lost, and a state that is not the sum of its events', async () => {
  await using app = await testApp();
  await aTown(app, { stopAt: 9 * 60 });
  await liveByRule(app);
  await app.db.$executeRaw`UPDATE worlds SET state = jsonb_set(state, '{weather,outdoorCelsius}', '99')`;
  expect(await replayWorld(app, all)).toMatchObject({ difference: { kind: 'state', seq: null } });
  const lost = await app.db.decision.findFirstOrThrow({ where: { state: 'applied' } });
  const { worldId, characterId, turn } = lost;
  await app.db.decision.delete({ where: { worldId_characterId_turn: { worldId, characterId, turn } } });
  expect(await replayWorld(app, all)).toMatchObject({ difference: { kind: 'event', relived: null } });
});

test('the first snapshot and the newest stay', async () => {
  await using app = await testApp();
  await aTown(app, { stopAt: 0 });
  const first = await app.db.worldSnapshot.findFirstOrThrow();
  const rows = Array.from({ length: 60 }, (_, index) => ({ ...first, state: {}, beginning: {}, seq: (index + 1) * 500 }));
  await app.db.worldSnapshot.createMany({ data: rows });
  expect(await pruneSnapshots(app.db)).toEqual({ count: 10 });
  const left = await app.db.worldSnapshot.findMany({ orderBy: { seq: 'asc' }, select: { seq: true } });
  expect(left.map(({ seq }) => seq)).toEqual([0, ...rows.slice(10).map(({ seq }) => seq)]);
});
