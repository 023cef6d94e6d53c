import { expect, test } from 'vitest';
import { aPerson } from '@/testing/builders';
import { testApp } from '@/testing/test-app';
import { pruneOldRows } from './prune-old-rows';
import { readiness } from './readiness';

const hourMs = 3_600_000;
const ago = (ms: number) => new Date(Date.now() - ms);

test('old rows go, young ones stay', async () => {
  await using app = await testApp();
  const person = await aPerson(app);
  const old = ago(40 * 24 * hourMs);
  await app.db.liveEvent.createMany({
    data: [
      { channel: 'world:main', seq: 1, type: 'post.deleted', payload: {}, createdAt: ago(25 * hourMs) },
      { channel: 'world:main', seq: 2, type: 'post.deleted', payload: {}, createdAt: ago(hourMs) },
    ],
  });
  const call = { purpose: 'test', model: 'm', totalMs: 1, outcome: 'ok' };
  await app.db.modelCall.createMany({
    data: [
      { ...call, id: app.ids.next(), createdAt: old },
      { ...call, id: app.ids.next() },
    ],
  });
  const session = { userId: person.id, createdAt: old, lastSeenAt: old };
  await app.db.session.createMany({
    data: [
      { ...session, id: app.ids.next(), expiresAt: old },
      { ...session, id: app.ids.next(), expiresAt: ago(-hourMs), revokedAt: old },
      { ...session, id: app.ids.next(), expiresAt: ago(-hourMs) },
    ],
  });
  await pruneOldRows(app);
  expect((await app.db.liveEvent.findMany()).map((event) => event.seq)).toEqual([2]);
  expect([await app.db.modelCall.count(), await app.db.session.count()]).toEqual([1, 1]);
});

test('readiness says which part is not there and why', async () => {
  await using app = await testApp({ env: { LLM_BASE_URL: 'http://127.0.0.1:59997/v1' } });
  await app.db.world.create({
    data: { id: 'main', name: {}, seed: 's', state: {}, status: 'running', lastAdvanceAt: ago(hourMs) },
  });
  const state = await readiness(app);
  expect(state.ok).toBe(false);
  expect(state.checks.database).toMatchObject({ ok: true });
  expect(state.checks.model).toMatchObject({ ok: false, why: expect.stringContaining('nothing listens') });
  expect(state.checks.lastTick).toMatchObject({ ok: false, why: expect.stringContaining('main') });
});
