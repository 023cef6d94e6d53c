// Who may only read is told why and until when, wherever they look; what is under way is refused honestly.
import { expect, test } from 'vitest';
import { acceptUpload } from '@/server/media/accept-upload';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { type TestApp, testApp } from '@/testing/test-app';

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: Error) => error.message,
  );

async function aCase(now = '2026-11-22T12:00:00Z') {
  const clock = aClock(now);
  const app = await testApp({ clock });
  const [admin, bob] = [await aPerson(app, { role: 'admin' }), await aPerson(app, { username: 'bob_the_loud' })];
  await app.db.user.update({ where: { id: bob.id }, data: { mailAddress: 'bob@example.org', mailKey: 'bob@example.org' } });
  const asBob = async () => caller(app, { as: await app.db.user.findUniqueOrThrow({ where: { id: bob.id } }) });
  const moderation = caller(app, { as: admin }).moderation;
  return { app, clock, admin, bob, asBob, moderation, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}

const mailsOf = (app: TestApp, userId: string) =>
  app.db.mail.findMany({ where: { userId }, select: { kind: true, subject: true } });

test('C05: whoever an administrator suspends is told in the app and by mail, reads the reason, replies once, and is told when it is over', async () => {
  await using t = await aCase();
  const { app, moderation, asBob, bob } = t;
  const given = { username: bob.username, days: 7, reason: 'Shouting at night.' };
  await Promise.all(Array.from({ length: 20 }, () => moderation.suspend(given)));
  const as = await asBob();
  expect((await as.accounts.me())?.suspendedUntil).toEqual(new Date('2026-11-29T12:00:00Z'));
  expect((await as.notifications.list({})).items).toMatchObject([{ kind: 'moderation', detail: 'suspended' }]);
  expect(await mailsOf(app, bob.id)).toEqual([{ kind: 'suspended', subject: expect.stringContaining('November 29, 2026') }]);
  const concerns = await as.moderation.concerningMe();
  expect(concerns).toMatchObject([{ kind: 'suspend', subject: 'profile', reason: 'Shouting at night.', rules: [] }]);
  const appeal = { actionId: concerns[0]?.id ?? '', text: 'It was the wind.' };
  expect([await codeOf(as.moderation.appeal(appeal)), await codeOf(as.moderation.appeal(appeal))]).toEqual([
    'accepted',
    'appealed-already',
  ]);
  const [closed] = (await moderation.queue({ state: 'closed' })).items;
  expect(await moderation.case({ caseId: closed?.id ?? '' })).toMatchObject({
    reportsCount: 0,
    actions: [{ appeal: 'It was the wind.' }],
  });
  for (let n = 0; n < 2; n++) await moderation.suspend({ ...given, days: null });
  const after = await asBob();
  expect((await after.accounts.me())?.suspendedUntil).toBeNull();
  expect((await after.notifications.list({})).items.map(({ detail }) => detail).toSorted()).toEqual(['restored', 'suspended']);
  expect((await after.moderation.concerningMe())[0]?.revertedAt).toEqual(app.clock.now());
  expect(await app.db.auditEntry.findMany({ orderBy: { id: 'asc' }, select: { action: true } })).toEqual([
    { action: 'account.suspended' },
    { action: 'account.restored' },
  ]);
});

test('C05: a decision that suspends tells by mail, too; a suspension that ran out is not shown any more', async () => {
  await using t = await aCase();
  const { app, clock, moderation, asBob, bob } = t;
  const asAda = caller(app, { as: await aPerson(app) });
  await asAda.moderation.report({ subject: 'profile', subjectId: bob.id, reason: 'impersonation' });
  const [found] = (await moderation.queue({})).items;
  await moderation.decide({ caseId: found?.id ?? '', decision: 'suspend', reason: 'Not the mayor.', days: 1 });
  expect(await mailsOf(app, bob.id)).toEqual([{ kind: 'suspended', subject: expect.stringContaining('November 23, 2026') }]);
  expect((await (await asBob()).accounts.me())?.suspendedUntil).not.toBeNull();
  clock.pass(86_400_000);
  expect((await (await asBob()).accounts.me())?.suspendedUntil).toBeNull();
});

test('C05: the suspended keep no upload that was under way, tell nobody that they type, and mute, block and report', async () => {
  await using t = await aCase();
  const { app, moderation, asBob, bob, admin } = t;
  const { conversationId } = await (await asBob()).messages.open({ username: admin.username });
  await moderation.suspend({ username: bob.username, days: 0, reason: 'For good.' });
  const as = await asBob();
  await expect(acceptUpload(app, { key: 'under-way', ownerId: bob.id })).rejects.toMatchObject({ code: 'suspended' });
  expect(await codeOf(as.messages.typing({ conversationId }))).toBe('suspended');
  expect(await codeOf(as.messages.send({ conversationId, text: 'hi', clientId: 'client-id-1' }))).toBe('suspended');
  expect(await codeOf(as.relations.setMute({ username: admin.username, mutes: true, hours: null }))).toBe('accepted');
  expect(await codeOf(as.relations.setBlock({ username: admin.username, blocks: true }))).toBe('accepted');
  expect(await mailsOf(app, bob.id)).toMatchObject([{ kind: 'banned' }]);
});
