// The conformance suite of what minds read: a town on Postgres and the same town in memory, read side by side.
import { expect, test } from 'vitest';
import { demo } from '@/server/seed/demo/demo';
import { headlessTown } from '@/server/seed/headless';
import { mainWorld } from '@/server/world/main-world';
import { readLog } from '@/server/world/replay/read-log';
import { chronicleOf } from '@/server/world/report/life-report';
import { reportOfLog } from '@/server/world/report/report-of-log';
import { stateHash } from '@/server/world/snapshots/state-hash';
import { loadWorld } from '@/server/world-store/load-world';
import { liveScripted } from '@/testing/live-scripted';
import { aTown } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';
import { askScripted } from './headless/ask-scripted';
import { simulate } from './headless/simulate';
import type { MindReads } from './mind-reads';
import { rowReads } from './row-reads';

const afternoon = 16 * 60;

async function everything(reads: MindReads, characterId: string) {
  return {
    persona: await reads.persona(characterId),
    memories: await reads.memories(characterId),
    phone: await reads.phone(characterId),
    feed: await reads.feed(characterId),
    comments: await reads.comments(characterId),
    threads: await reads.threads(characterId),
    ownPosts: await reads.ownPosts(characterId),
    ownTexts: await reads.ownTexts(characterId),
    townPosts: await reads.townPosts(),
    lastEvents: await reads.lastEvents(characterId, 600),
  };
}

async function logOf(app: TestApp) {
  const { row } = await loadWorld(app.db, mainWorld);
  const lived = [];
  for await (const { minute, event } of readLog(app.db, mainWorld, { after: 0, until: row.lastSeq }))
    lived.push({ minute, event });
  return lived;
}

test('G14: the demo town lives the same hours in memory and on Postgres, and its minds read the same there', {
  timeout: 180_000,
}, async () => {
  await using app = await testApp();
  await aTown(app, { seed: '7', stopAt: afternoon });
  await liveScripted(app, '7');
  const town = headlessTown(demo, { seed: '7', language: 'en' });
  const life = await simulate(town, { mind: askScripted('7'), until: { minute: afternoon, turns: null } });
  expect(life.fallbacks).toEqual([]);

  const logged = await logOf(app);
  const firstOther = life.events.findIndex((timed, index) => stateHash(timed) !== stateHash(logged[index] ?? null));
  const told = [life.events, logged].map((events) => JSON.stringify(firstOther === -1 ? null : events[firstOther]));
  expect(told[0]).toBe(told[1]);
  expect(logged).toHaveLength(life.events.length);
  const { state } = await loadWorld(app.db, mainWorld);
  expect(stateHash(state)).toBe(stateHash(life.state));

  const rows = rowReads(app.db, mainWorld);
  for (const id of Object.keys(state.characters))
    expect(await everything(life.reads, id)).toMatchObject(await everything(rows, id));

  const report = await reportOfLog(app, mainWorld);
  expect(report).toEqual(chronicleOf(town.state, life.events));
  const lines = await app.db.actionLog.groupBy({ by: ['type'], _count: true });
  expect(Object.fromEntries(lines.map(({ type, _count }) => [type, _count]))).toEqual(report.logTypes);
});
