import { expect, test } from 'vitest';
import { aPerson } from '@/testing/builders';
import { testApp } from '@/testing/test-app';
import { pruneOldRows } from './prune-old-rows';

const hourMs = 3_600_000;
const ago = (ms: number) => new Date(Date.now() - ms);

test('M06: old rows go, young ones stay, and the words of questions go first', async () => {
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
  const words = { instructions: 'i', prompt: 'p' };
  await app.db.modelCallText.createMany({
    data: [
      { ...words, callId: app.ids.next(), createdAt: ago(4 * 24 * hourMs) },
      { ...words, callId: app.ids.next() },
    ],
  });
  await pruneOldRows(app);
  expect(await app.db.modelCallText.count()).toBe(1);
  expect((await app.db.liveEvent.findMany()).map((event) => event.seq)).toEqual([2]);
  expect([await app.db.modelCall.count(), await app.db.session.count()]).toEqual([1, 1]);
});
