import { generateSync } from 'otplib';
import { expect, test } from 'vitest';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { type TestApp, testApp } from '@/testing/test-app';
import { logIn } from '../log-in';

const password = 'correct horse battery';
const start = '2026-11-22T10:00:00Z';
const stepMs = 30_000;

const enter = (app: TestApp, code?: string) =>
  logIn(app, { username: 'ada', password, code, address: 'here', userAgent: 'a browser' });

async function withSecondFactor(app: TestApp) {
  const user = await aPerson(app, { username: 'ada', password });
  const { sessionId } = await enter(app);
  const me = caller(app, { as: { ...user, sessionId } });
  const { secret, qr } = await me.security.offerSecondFactor({ currentPassword: password });
  expect(qr).toMatch(/^data:image\/png;base64,/);
  const codeNow = () => generateSync({ secret, epoch: Math.floor(app.clock.now().getTime() / 1000) });
  return { me, user, secret, codeNow };
}

test('B05: a second factor is asked for once a code of it was given back, and not before', async () => {
  const clock = aClock(start);
  await using app = await testApp({ clock });
  const { me, secret, codeNow } = await withSecondFactor(app);
  expect(JSON.stringify(await app.db.secondFactor.findMany())).not.toContain(secret);
  await enter(app);
  await expect(me.security.confirmSecondFactor({ code: '000000' })).rejects.toMatchObject({ message: 'wrong-code' });
  const codes = await me.security.confirmSecondFactor({ code: codeNow() });
  expect(new Set(codes).size).toBe(10);
  expect(await me.security.view()).toMatchObject({ hasSecondFactor: true, recoveryCodesLeft: 10 });
  await expect(enter(app)).rejects.toMatchObject({ code: 'second-factor-needed' });
  await expect(me.security.offerSecondFactor({ currentPassword: password })).rejects.toMatchObject({
    message: 'second-factor-on',
  });
  clock.pass(stepMs);
  await enter(app, codeNow());
});

test('B05: a code counts once, also of twenty at the same time, and not long before or after its time', async () => {
  const clock = aClock(start);
  await using app = await testApp({ clock });
  const { me, codeNow } = await withSecondFactor(app);
  const first = codeNow();
  await me.security.confirmSecondFactor({ code: first });
  await expect(enter(app, first)).rejects.toMatchObject({ code: 'wrong-code' });
  clock.pass(stepMs);
  const second = codeNow();
  const tries = await Promise.allSettled(Array.from({ length: 6 }, () => enter(app, second)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  clock.pass(stepMs);
  const third = codeNow();
  clock.pass(3 * stepMs);
  await expect(enter(app, third)).rejects.toMatchObject({ code: 'wrong-code' });
});

test('B05: a recovery code opens the account once, is not kept in words, and the person is told', async () => {
  const clock = aClock(start);
  await using app = await testApp({ clock });
  const { me, user, codeNow } = await withSecondFactor(app);
  await app.db.user.update({ where: { id: user.id }, data: { mailAddress: 'ada@example.org', mailKey: 'ada@example.org' } });
  const [code = '', second = ''] = await me.security.confirmSecondFactor({ code: codeNow() });
  expect(JSON.stringify(await app.db.recoveryCode.findMany())).not.toContain(code.replaceAll('-', ''));
  const tries = await Promise.allSettled(Array.from({ length: 6 }, () => enter(app, ` ${code.toUpperCase()} `)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await app.db.mail.count({ where: { kind: 'recovery-code-used' } })).toBe(1);
  expect(await me.security.view()).toMatchObject({ recoveryCodesLeft: 9 });
  const fresh = await me.security.renewRecoveryCodes({ currentPassword: password });
  await expect(enter(app, second)).rejects.toMatchObject({ code: 'wrong-code' });
  await enter(app, fresh[9]);
});

test('B05: codes are guessed eight times at most; without the password nobody gets to guess', async () => {
  const clock = aClock(start);
  await using app = await testApp({ clock });
  const { me, codeNow } = await withSecondFactor(app);
  await me.security.confirmSecondFactor({ code: codeNow() });
  clock.pass(stepMs);
  const stranger = { username: 'ada', code: codeNow(), address: 'there', userAgent: '' };
  await expect(logIn(app, { ...stranger, password: 'wrong' })).rejects.toMatchObject({ code: 'wrong-credentials' });
  for (let guess = 0; guess < 8; guess++) await expect(enter(app, '123456')).rejects.toMatchObject({ code: 'wrong-code' });
  await expect(enter(app, codeNow())).rejects.toMatchObject({
    code: 'rate-limited',
    details: { retryAfterMs: expect.any(Number) },
  });
});

test('B05: it is switched off with the password only, and then a log-in needs none', async () => {
  const clock = aClock(start);
  await using app = await testApp({ clock });
  const { me, codeNow } = await withSecondFactor(app);
  await me.security.confirmSecondFactor({ code: codeNow() });
  await expect(me.security.endSecondFactor({ currentPassword: 'wrong' })).rejects.toMatchObject({ message: 'wrong-password' });
  await me.security.endSecondFactor({ currentPassword: password });
  expect(await me.security.view()).toMatchObject({ hasSecondFactor: false, recoveryCodesLeft: 0 });
  await enter(app);
});
