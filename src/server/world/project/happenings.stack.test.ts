// Things, photos, sights and warnings, from the pure world to rows and to people's pages.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mainWorld } from '@/server/world/main-world';
import { loadWorld } from '@/server/world-store/load-world';
import { caller } from '@/testing/call';
import { liveByRule } from '@/testing/live-by-rule';
import { aTown } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await aTown(app, { stopAt: 36 * 60 });
  await liveByRule(app);
});
afterAll(() => app[Symbol.asyncDispose]());

test('H04: the town page names the things of every place', async () => {
  const view = await caller(app).town.view();
  for (const { id, objects } of view.places) expect(objects.length, id).toBeGreaterThan(0);
  const square = view.places.find(({ id }) => id === 'central-square');
  expect(square?.objects.map(({ name }) => name.en)).toContain('notice board');
});

test('G04: what was seen and heard stands in the town’s log, told by one who noticed', async () => {
  const { state } = await loadWorld(app.db, mainWorld);
  const events = await app.db.worldEvent.findMany({ where: { worldId: mainWorld, type: { in: ['sight', 'sound'] } } });
  const lines = await app.db.actionLog.findMany({ where: { worldId: mainWorld, action: { in: ['sight', 'sound'] } } });
  expect(events.length).toBeGreaterThan(0);
  expect(lines.map(({ seq }) => seq).sort()).toEqual(events.map(({ seq }) => seq).sort());
  const bell = lines.find(({ result }) => result === 'noon-bell');
  expect(bell).toMatchObject({ action: 'sound', placeId: 'central-square', type: 'OTHER', source: 'rule' });
  expect(state.characters[bell?.characterId ?? '']?.noticed?.length).toBeGreaterThan(0);
});

test('H12: a character’s page tells where and when it works, and its agenda holds the shift', async () => {
  const { work, appointments } = await caller(app).town.character({ username: 'xiaohong' });
  expect(work).toEqual({ place: { en: 'Cafe', zh: '咖啡馆' }, shifts: ['08:00-16:00'] });
  expect(appointments.map(({ clock, minutes }) => [clock, minutes])).toContainEqual(['08:00', 480]);
});
