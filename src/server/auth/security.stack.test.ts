// Password, mail address and reset, through the public door.
import { expect, test } from 'vitest';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { lastMail, linkTokenOf, sendDueMails } from '@/testing/mails';
import { type TestApp, testApp } from '@/testing/test-app';
import { mailTokenMinutes } from '../accounts/mail-token';
import { answerResetRequest } from './answer-reset-request';
import { findViewer } from './find-viewer';
import { logIn } from './log-in';

const password = 'correct horse battery';
const other = 'a wholly other phrase';
const enter = (app: TestApp, given = password) =>
  logIn(app, { username: 'ada', password: given, address: 'here', userAgent: 'a browser' });

async function ada(app: TestApp, mailAddress: string | null = null) {
  const user = await aPerson(app, { username: 'ada', password });
  const { sessionId } = await enter(app);
  if (mailAddress) await app.db.user.update({ where: { id: user.id }, data: { mailAddress, mailKey: mailAddress } });
  return { user, sessionId, me: caller(app, { as: { ...user, sessionId } }) };
}

async function answerAll(app: TestApp) {
  for (const { id } of await app.db.resetRequest.findMany()) {
    await Promise.all(Array.from({ length: 5 }, () => answerResetRequest(app, { requestId: id })));
  }
  await sendDueMails(app);
}

test('B04: who knows the password changes it; all other log-ins end, and the person is told', async () => {
  await using app = await testApp();
  const { me, sessionId } = await ada(app, 'ada@example.org');
  const elsewhere = await enter(app);
  await expect(me.security.changePassword({ currentPassword: 'wrong', password: other })).rejects.toMatchObject({
    message: 'wrong-password',
  });
  await expect(me.security.changePassword({ currentPassword: password, password: 'password1' })).rejects.toMatchObject({
    message: 'weak-password',
  });
  await me.security.changePassword({ currentPassword: password, password: other });
  expect(await findViewer(app, sessionId)).not.toBeNull();
  expect(await findViewer(app, elsewhere.sessionId)).toBeNull();
  await expect(enter(app)).rejects.toMatchObject({ code: 'wrong-credentials' });
  await enter(app, other);
  await sendDueMails(app);
  expect(await lastMail(app)).toMatchObject({ recipient: 'ada@example.org', subject: 'Your password was changed' });
});

test('B04: the password of the step-up is guessed ten times at most, which does not lock the log-in', async () => {
  await using app = await testApp();
  const { me } = await ada(app);
  const guess = () => me.security.endSecondFactor({ currentPassword: 'wrong' });
  for (let tries = 0; tries < 10; tries++) await expect(guess()).rejects.toMatchObject({ message: 'wrong-password' });
  await expect(guess()).rejects.toMatchObject({ message: 'rate-limited' });
  await enter(app);
});

test('B04: an address counts once its link was followed; the old one is told, and its link to reset is void', async () => {
  await using app = await testApp();
  const { me, user } = await ada(app, 'old@example.org');
  const stranger = caller(app);
  await stranger.security.requestReset({ name: 'old@example.org' });
  await answerAll(app);
  const oldReset = linkTokenOf(await lastMail(app));

  await expect(me.security.setMail({ currentPassword: 'no', address: 'new@example.org' })).rejects.toMatchObject({
    message: 'wrong-password',
  });
  await me.security.setMail({ currentPassword: password, address: 'New@Example.org' });
  expect(await me.security.view()).toMatchObject({ mailAddress: 'old@example.org', mailAwaited: 'New@Example.org' });
  await sendDueMails(app);
  const mail = await lastMail(app);
  expect(mail).toMatchObject({ recipient: 'New@Example.org', subject: 'Confirm your mail address' });
  const token = linkTokenOf(mail);
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => stranger.security.confirmMail({ token })));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await me.security.view()).toMatchObject({ mailAddress: 'New@Example.org', mailAwaited: null });
  await sendDueMails(app);
  const told = await lastMail(app);
  expect(told).toMatchObject({ recipient: 'old@example.org' });
  expect(told.text).toContain('N…@Example.org');
  await expect(stranger.security.resetPassword({ token: oldReset, password: other })).rejects.toMatchObject({
    message: 'link-invalid',
  });

  const eve = await aPerson(app, { username: 'eve', password });
  await caller(app, { as: eve }).security.setMail({ currentPassword: password, address: 'new@example.org' });
  await sendDueMails(app);
  const hers = linkTokenOf(await lastMail(app));
  await expect(stranger.security.confirmMail({ token: hers })).rejects.toMatchObject({ message: 'mail-taken' });
  expect((await app.db.user.findUniqueOrThrow({ where: { id: user.id } })).mailKey).toBe('new@example.org');
});

test('B04: a forgotten password is reset by a link that works once, for half an hour, and ends every log-in', async () => {
  const clock = aClock('2026-11-22T10:00:00Z');
  await using app = await testApp({ clock });
  const { sessionId } = await ada(app, 'ada@example.org');
  const stranger = caller(app);
  await stranger.security.requestReset({ name: 'ADA' });
  await answerAll(app);
  const token = linkTokenOf(await lastMail(app));
  expect(JSON.stringify(await app.db.mailToken.findMany())).not.toContain(token);
  await expect(stranger.security.resetPassword({ token, password: 'password1' })).rejects.toMatchObject({
    message: 'weak-password',
  });
  const tries = await Promise.allSettled(
    Array.from({ length: 5 }, () => stranger.security.resetPassword({ token, password: other })),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await findViewer(app, sessionId)).toBeNull();
  await expect(enter(app)).rejects.toMatchObject({ code: 'wrong-credentials' });
  await enter(app, other);

  await stranger.security.requestReset({ name: 'ada@EXAMPLE.org' });
  await answerAll(app);
  const late = linkTokenOf(await lastMail(app));
  expect(late).not.toBe(token);
  clock.pass(mailTokenMinutes.reset * 60_000);
  await expect(stranger.security.resetPassword({ token: late, password })).rejects.toMatchObject({ message: 'link-invalid' });
});

test('B04: asking for a reset writes the same row and says the same for known and unknown names; only the known get a mail', async () => {
  await using app = await testApp();
  await ada(app, 'ada@example.org');
  await aPerson(app, { username: 'nomail', password });
  const stranger = caller(app);
  const names = ['ada', 'nobody', 'nomail', 'nobody@example.org', 'ada\u0301'];
  const answers = await Promise.all(names.map((name) => stranger.security.requestReset({ name })));
  expect(new Set(answers)).toEqual(new Set([undefined]));
  expect(await app.db.resetRequest.count()).toBe(names.length);
  expect(await app.db.mail.count()).toBe(0);
  await answerAll(app);
  expect(await app.db.resetRequest.count()).toBe(0);
  expect(await app.db.mail.findMany({ select: { recipient: true } })).toEqual([{ recipient: 'ada@example.org' }]);
  for (let asked = 1; asked < 5; asked++) await stranger.security.requestReset({ name: 'nobody' });
  await expect(stranger.security.requestReset({ name: 'nobody' })).rejects.toMatchObject({ message: 'rate-limited' });
});

test('B01: a mail address given with the registration is verified like any other; it is not needed', async () => {
  await using app = await testApp();
  const stranger = caller(app);
  await stranger.accounts.register({ username: 'ben', nickname: 'Ben', password, mail: 'ben@example.org' });
  await stranger.accounts.register({ username: 'cleo', nickname: 'Cleo', password });
  expect(await app.db.user.count({ where: { mailAddress: null } })).toBe(2);
  await sendDueMails(app);
  await stranger.security.confirmMail({ token: linkTokenOf(await lastMail(app)) });
  expect(await app.db.user.findFirst({ where: { username: 'ben' } })).toMatchObject({ mailAddress: 'ben@example.org' });
});

test('operators read mails that stayed here, page by page; members do not', async () => {
  await using app = await testApp();
  const operator = await aPerson(app, { role: 'operator' });
  const { me } = await ada(app);
  for (const name of ['a', 'b', 'c']) await me.security.setMail({ currentPassword: password, address: `${name}@example.org` });
  await sendDueMails(app);
  await expect(me.mails.list({})).rejects.toMatchObject({ message: 'not-allowed' });
  const desk = caller(app, { as: operator });
  const first = await desk.mails.list({ limit: 2 });
  expect(first).toMatchObject({ doMailsLeave: false, items: [{ recipient: 'c@example.org' }, { recipient: 'b@example.org' }] });
  expect(first.items[0]?.text).toContain('/verify?token=');
  const second = await desk.mails.list({ limit: 2, cursor: first.nextCursor });
  expect(second).toMatchObject({ nextCursor: null, items: [{ recipient: 'a@example.org', state: 'sent' }] });
});
