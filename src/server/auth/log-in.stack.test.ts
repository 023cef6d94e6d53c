import { expect, test } from 'vitest';
import { accountChannel } from '@/contracts/live-events';
import { aCharacter, aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { type TestApp, testApp } from '@/testing/test-app';
import { findViewer } from './find-viewer';
import { logIn } from './log-in';
import { SESSION_MS } from './open-session';

const password = 'correct horse battery';
const enter = (app: TestApp, username: string, given = password, address = 'here') =>
  logIn(app, { username, password: given, address, userAgent: 'a browser' });

test('the right password opens a session, by any spelling of the name', async () => {
  await using app = await testApp();
  const ada = await aPerson(app, { username: 'Ada', password });
  const { sessionId, userId } = await enter(app, 'ａＤＡ');
  expect(userId).toBe(ada.id);
  expect(await findViewer(app, sessionId)).toEqual({
    ...{ id: ada.id, username: 'Ada', nickname: 'Ada', role: 'member', kind: 'person', language: 'en', suspendedUntil: null },
    sessionId,
  });
});

test('a wrong password, an unknown name and a character are refused alike', async () => {
  await using app = await testApp();
  await aPerson(app, { username: 'ada', password });
  await aCharacter(app, { username: 'mira' });
  const attempts: [string, string][] = [
    ['ada', 'wrong'],
    ['nobody', password],
    ['mira', password],
    ['ada\0', password],
  ];
  for (const [username, given] of attempts) {
    await expect(enter(app, username, given)).rejects.toMatchObject({ code: 'wrong-credentials' });
  }
});

test('guessing at one account stops after ten tries, from whatever address; a success before that forgives', async () => {
  await using app = await testApp();
  await aPerson(app, { username: 'ada', password });
  for (let guess = 0; guess < 8; guess++) await enter(app, 'ada', 'wrong', `address ${guess}`).catch(() => {});
  await enter(app, 'ada');
  for (let guess = 0; guess < 10; guess++) {
    await expect(enter(app, 'ADA', 'wrong', `address ${guess}`)).rejects.toMatchObject({ code: 'wrong-credentials' });
  }
  const refused = enter(app, 'ada', password, 'another');
  await expect(refused).rejects.toMatchObject({ code: 'rate-limited', details: { retryAfterMs: expect.any(Number) } });
});

test('guessing from one address stops after twenty tries, and logging in to an account of one’s own wipes nothing', async () => {
  await using app = await testApp();
  await aPerson(app, { username: 'mallory', password });
  for (let guess = 0; guess < 20; guess++) {
    if (guess % 5 === 0) await enter(app, 'mallory');
    await expect(enter(app, `victim${guess}`)).rejects.toMatchObject({ code: 'wrong-credentials' });
  }
  await expect(enter(app, 'victim21')).rejects.toMatchObject({ code: 'rate-limited' });
  await expect(enter(app, 'victim21', password, 'elsewhere')).rejects.toMatchObject({ code: 'wrong-credentials' });
});

test('a session ends by itself after thirty days, and says when it was last used', async () => {
  const clock = aClock('2026-11-22T10:00:00Z');
  await using app = await testApp({ clock });
  const ada = await aPerson(app, { username: 'ada', password });
  const { sessionId } = await enter(app, 'ada');
  clock.pass(20 * 60_000);
  expect(await findViewer(app, sessionId)).not.toBeNull();
  const [seen] = await caller(app, { as: { ...ada, sessionId } }).accounts.sessions();
  expect(seen?.lastSeenAt).toEqual(new Date('2026-11-22T10:20:00Z'));
  clock.pass(SESSION_MS);
  expect(await findViewer(app, sessionId)).toBeNull();
});

test('B03: P: sessions list: a person sees the own log-ins, ends one of them, then all others', async () => {
  await using app = await testApp();
  const ada = await aPerson(app, { username: 'ada', password });
  const eve = await aPerson(app, { username: 'eve', password });
  const sessions = [await enter(app, 'ada'), await enter(app, 'ada'), await enter(app, 'ada')];
  const [first, second, third] = sessions.map((session) => session.sessionId);
  if (!first || !second || !third) throw new Error('three sessions');
  const foreign = (await enter(app, 'eve')).sessionId;
  const me = caller(app, { as: { ...ada, sessionId: first } });

  expect((await me.accounts.sessions()).map((session) => [session.id, session.isThis])).toEqual([
    [third, false],
    [second, false],
    [first, true],
  ]);
  expect(await me.accounts.revokeSession({ sessionId: second })).toEqual({ revoked: 1 });
  expect(await me.accounts.revokeSession({ sessionId: second })).toEqual({ revoked: 0 });
  expect(await me.accounts.revokeSession({ sessionId: foreign })).toEqual({ revoked: 0 });
  expect(await findViewer(app, second)).toBeNull();
  expect(await findViewer(app, third)).not.toBeNull();
  expect(await me.accounts.revokeOtherSessions()).toEqual({ revoked: 1 });
  expect((await me.accounts.sessions()).map((session) => session.id)).toEqual([first]);
  expect((await findViewer(app, foreign))?.id).toBe(eve.id);
  expect(await app.live.head(accountChannel(ada.id))).toBe(2);
});

test('another process learns of an ended session within five seconds', async () => {
  const clock = aClock('2026-11-22T10:00:00Z');
  await using app = await testApp({ clock });
  await aPerson(app, { username: 'ada', password });
  const { sessionId } = await enter(app, 'ada');
  expect(await findViewer(app, sessionId)).not.toBeNull();
  await app.db.session.update({ where: { id: sessionId }, data: { revokedAt: clock.now() } });
  clock.pass(5000);
  expect(await findViewer(app, sessionId)).toBeNull();
});

test('B02: a locked account says when one may try again, also for a name that nobody has', async () => {
  await using app = await testApp();
  await aPerson(app, { username: 'ada', password });
  for (const name of ['ada', 'nobody']) {
    for (let guess = 0; guess < 10; guess++) await enter(app, name, 'wrong', `address ${guess}`).catch(() => {});
    const refusal = await enter(app, name, password, 'another').catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'rate-limited' });
    const { retryAfterMs } = (refusal as { details: { retryAfterMs: number } }).details;
    expect(retryAfterMs).toBeGreaterThan(10 * 60_000);
    expect(retryAfterMs).toBeLessThanOrEqual(15 * 60_000);
  }
});

test('B08: log-ins, refusals and ends of log-ins are written down, with no password in them', async () => {
  await using app = await testApp();
  const ada = await aPerson(app, { username: 'ada', password });
  const { sessionId } = await enter(app, 'ada');
  await enter(app, 'ada', 'not the password').catch(() => {});
  await enter(app, 'nobody', 'not the password').catch(() => {});
  const me = caller(app, { as: { ...ada, sessionId } });
  await me.security.changePassword({ currentPassword: password, password: 'a wholly other phrase' });
  await me.accounts.revokeSession({ sessionId });
  const entries = await app.db.auditEntry.findMany({ orderBy: { id: 'asc' } });
  expect(entries.map(({ action, subjectId }) => [action, subjectId === ada.id])).toEqual([
    ['session.opened', true],
    ['session.refused', true],
    ['session.refused', false],
    ['password.changed', true],
    ['session.ended', true],
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/not the password|correct horse|wholly other/);
});
