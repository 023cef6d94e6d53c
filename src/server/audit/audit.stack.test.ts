import { expect, test } from 'vitest';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { testApp } from '@/testing/test-app';
import { recordAudit } from './record-audit';

test('B08: what was done is read newest first, page by page, by actor, action and subject, by those who may', async () => {
  const clock = aClock('2026-11-22T12:00:00Z');
  await using app = await testApp({ clock });
  const [admin, ada, bob] = [await aPerson(app, { role: 'admin' }), await aPerson(app), await aPerson(app)];
  for (const { id } of [ada, bob, ada]) {
    clock.pass(1000);
    await recordAudit(app, app.db, { actorId: id, action: 'session.opened', subjectKind: 'account', subjectId: id });
  }
  await recordAudit(app, app.db, {
    actorId: admin.id,
    action: 'role.changed',
    subjectKind: 'account',
    subjectId: ada.id,
    detail: { from: 'member', to: 'moderator' },
  });
  const { list } = caller(app, { as: admin }).audit;
  const first = await list({ limit: 3 });
  expect(first.items.map(({ actor }) => actor?.id)).toEqual([admin.id, ada.id, bob.id]);
  expect(first.items[0]).toMatchObject({ detail: { from: 'member', to: 'moderator' }, subjectName: ada.username });
  const second = await list({ limit: 3, cursor: first.nextCursor });
  expect([second.items.length, second.nextCursor]).toEqual([1, null]);
  expect((await list({ actor: ada.username })).items).toHaveLength(2);
  expect((await list({ action: 'role.changed' })).items).toHaveLength(1);
  expect((await list({ subjectKind: 'account', subjectId: bob.id })).items).toHaveLength(1);
  expect((await list({ actor: 'nobody at all' })).items).toEqual([]);
  await expect(caller(app, { as: ada }).audit.list({})).rejects.toMatchObject({ message: 'not-allowed' });
  await expect(caller(app).audit.list({})).rejects.toMatchObject({ message: 'not-signed-in' });
});

test('B08: an entry can be neither changed nor removed, and what is rolled back was never done', async () => {
  await using app = await testApp();
  const entry = { actorId: null, action: 'world.controlled', subjectKind: 'world', subjectId: 'main' } as const;
  await recordAudit(app, app.db, entry);
  await expect(app.db.auditEntry.updateMany({ data: { action: 'x' } })).rejects.toThrow(/only ever added/);
  await expect(app.db.auditEntry.deleteMany()).rejects.toThrow(/only ever added/);
  await expect(app.db.$executeRaw`TRUNCATE audit_entries`).rejects.toThrow(/only ever added/);
  const undone = app.transact(async (tx) => {
    await recordAudit(app, tx, entry);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await app.db.auditEntry.count()).toBe(1);
});
