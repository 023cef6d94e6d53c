// What people carry, from the pure world to rows and to the character's page.
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
  await aTown(app, { stopAt: 20 * 60 });
  await liveByRule(app);
});
afterAll(() => app[Symbol.asyncDispose]());

test('rows of items hold exactly what the state says, and nothing that is used up', async () => {
  const { state } = await loadWorld(app.db, mainWorld);
  const rows = await app.db.item.findMany({
    where: { worldId: mainWorld },
    select: { characterId: true, kind: true, quantity: true },
  });
  const shown = rows.map(({ characterId, kind, quantity }) => `${characterId} ${kind} ${quantity}`).sort();
  const carried = Object.values(state.characters)
    .flatMap(({ id, items }) => Object.entries(items).map(([kind, quantity]) => `${id} ${kind} ${quantity}`))
    .sort();
  expect(shown).toEqual(carried);
  for (const { quantity } of rows) expect(quantity).toBeGreaterThan(0);
});

test('every change of what somebody carries is in the event log with its cause; work was paid and meals were bought', async () => {
  const changes = await app.db.worldEvent.findMany({ where: { worldId: mainWorld, type: 'item-changed' } });
  const causes = new Set(
    changes.map(({ payload }) => (payload !== null && typeof payload === 'object' && 'why' in payload ? payload.why : null)),
  );
  expect(causes).not.toContain(null);
  expect(causes).toContain('wage');
  expect(causes).toContain('price');
  expect(causes).toContain('bought');
});

test('the log names the thing that was bought or given', async () => {
  const lines = await app.db.actionLog.findMany({ where: { worldId: mainWorld, action: { in: ['buy', 'give', 'use'] } } });
  expect(lines.length).toBeGreaterThan(0);
  for (const { result, success } of lines) if (success) expect(['food', 'coffee', 'coat', 'gift']).toContain(result);
});

test('a character’s page shows purse, bag and weights', async () => {
  const { state } = await loadWorld(app.db, mainWorld);
  const user = await app.db.user.findFirstOrThrow({ where: { username: 'tomas' } });
  const items = state.characters[user.id]?.items ?? {};
  const view = await caller(app).town.character({ username: 'tomas' });
  expect(view.coins).toBe(items.coin);
  expect(view.carryingLimit).toBe(20);
  expect(view.items).toContainEqual({ kind: 'phone', name: { en: 'phone', zh: '手机' }, quantity: 1, weight: 0.2 });
  const others = Object.entries(items).filter(([kind]) => kind !== 'coin');
  expect(new Set(view.items.map(({ kind }) => kind))).toEqual(new Set(others.map(([kind]) => kind)));
});
