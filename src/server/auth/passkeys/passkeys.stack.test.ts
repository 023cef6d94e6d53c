import { expect, test } from 'vitest';
import { limits } from '@/contracts/limits';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { lastMail, sendDueMails } from '@/testing/mails';
import { softwareAuthenticator } from '@/testing/software-authenticator';
import { type TestApp, testApp } from '@/testing/test-app';
import { findViewer } from '../find-viewer';
import { challengeMs } from './challenge';
import { logInWithPasskey } from './log-in-with-passkey';

const password = 'correct horse battery';
const origin = 'https://kith.example.org';
const rpID = 'kith.example.org';
const env = { NEXTAUTH_URL: origin };

type Answer = ReturnType<ReturnType<typeof softwareAuthenticator>['prove']>;
const enter = (app: TestApp, answer: Answer, address = 'here') =>
  logInWithPasskey(app, { answer, address, userAgent: 'a browser' });
const refused = { code: 'passkey-refused' };

async function ada(app: TestApp) {
  const user = await aPerson(app, { username: 'ada', password });
  const me = caller(app, { as: user });
  const device = softwareAuthenticator({ origin, rpID });
  const add = async (name = 'Her laptop') =>
    me.passkeys.add({ name, answer: device.make(await me.passkeys.offer({ currentPassword: password })) });
  const ask = () => caller(app).passkeys.ask();
  return { user, me, device, add, ask };
}

test('P: passkeys: B05: somebody adds a passkey after the password, logs in with it and no code, and is told by mail', async () => {
  await using app = await testApp({ env });
  const { user, me, device, add, ask } = await ada(app);
  await app.db.user.update({ where: { id: user.id }, data: { mailAddress: 'ada@example.org', mailKey: 'ada@example.org' } });
  await app.db.secondFactor.create({ data: { userId: user.id, sealedSecret: 'an app of hers', confirmedAt: app.clock.now() } });
  expect(await me.passkeys.list()).toEqual([]);
  await expect(me.passkeys.offer({ currentPassword: 'wrong' })).rejects.toMatchObject({ message: 'wrong-password' });
  await add();
  await sendDueMails(app);
  expect(await lastMail(app)).toMatchObject({ recipient: 'ada@example.org', kind: 'passkey-added' });

  const { userId, sessionId } = await enter(app, device.prove(await ask()));
  expect(userId).toBe(user.id);
  expect(await findViewer(app, sessionId)).toMatchObject({ username: 'ada' });
  expect(await me.accounts.sessions()).toMatchObject([{ id: sessionId, userAgent: 'a browser', address: 'here' }]);
  expect(await me.passkeys.list()).toMatchObject([{ name: 'Her laptop', isBackedUp: true, lastUsedAt: expect.any(Date) }]);
  const entries = await app.db.auditEntry.findMany({ orderBy: { id: 'asc' }, select: { action: true, detail: true } });
  expect(entries).toEqual([
    { action: 'passkey.added', detail: {} },
    { action: 'session.opened', detail: { address: 'here', how: 'passkey' } },
  ]);
});

test('P: passkeys: of twenty equal answers at once one opens a session, and of twenty equal additions one counts', async () => {
  await using app = await testApp({ env });
  const { me, device, ask } = await ada(app);
  const made = device.make(await me.passkeys.offer({ currentPassword: password }));
  const additions = await Promise.allSettled(Array.from({ length: 20 }, () => me.passkeys.add({ name: 'One', answer: made })));
  expect(additions.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await me.passkeys.list()).toHaveLength(1);

  const answer = device.prove(await ask());
  const entries = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => enter(app, answer, `address ${at}`)));
  expect(entries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await app.db.session.count()).toBe(1);
  await expect(enter(app, answer)).rejects.toMatchObject(refused);
});

test('P: passkeys: another page, another site, another challenge, one not unlocked and one of nobody are refused alike', async () => {
  await using app = await testApp({ env });
  const { user, me, device, add, ask } = await ada(app);
  await add();
  const eve = await aPerson(app, { username: 'eve', password });
  const hers = await caller(app, { as: eve }).passkeys.offer({ currentPassword: password });
  const elsewhere = softwareAuthenticator({ origin, rpID: 'example.org' });
  elsewhere.make({ challenge: 'x', user });
  const stranger = softwareAuthenticator({ origin, rpID });
  stranger.make({ challenge: 'x', user });
  const right = device.prove(await ask());
  const attempts: Answer[] = [
    device.prove(await ask(), { origin: 'https://kith.example.com' }),
    device.prove({ challenge: Buffer.from('made up by somebody').toString('base64url') }),
    device.prove(hers),
    device.prove(await ask(), { isUnlocked: false }),
    device.prove(await ask(), { userHandle: Buffer.from(eve.id).toString('base64url') }),
    { ...right, response: { ...right.response, signature: device.prove(await ask()).response.signature } },
    stranger.prove(await ask()),
    { ...elsewhere.prove(await ask()), id: right.id, rawId: right.rawId },
  ];
  for (const attempt of attempts) await expect(enter(app, attempt, 'there')).rejects.toMatchObject(refused);
  await expect(me.passkeys.add({ name: 'Hers', answer: device.make(hers) })).rejects.toMatchObject({
    message: 'passkey-refused',
  });
  expect(await app.db.session.count()).toBe(0);
  expect(await app.db.auditEntry.count({ where: { action: 'session.refused' } })).toBe(attempts.length);
  await enter(app, right);
});

test('P: passkeys: an answer that comes after ten minutes is too late', async () => {
  const clock = aClock('2026-11-22T10:00:00Z');
  await using app = await testApp({ env, clock });
  const { device, add, ask } = await ada(app);
  await add();
  const late = device.prove(await ask());
  clock.pass(challengeMs);
  await expect(enter(app, late)).rejects.toMatchObject(refused);
  await enter(app, device.prove(await ask()));
});

test('P: passkeys: one whose counter went back is a copy and opens nothing; one that never counts does', async () => {
  await using app = await testApp({ env });
  const { device, add, ask } = await ada(app);
  await add();
  await enter(app, device.prove(await ask(), { counter: 9 }));
  await expect(enter(app, device.prove(await ask(), { counter: 9 }))).rejects.toMatchObject(refused);
  await expect(enter(app, device.prove(await ask(), { counter: 0 }))).rejects.toMatchObject(refused);
  await enter(app, device.prove(await ask(), { counter: 4_000_000_000 }));
  const copies = await Promise.all([0, 1, 2].map(async () => device.prove(await ask(), { counter: 4_000_000_001 })));
  const tries = await Promise.allSettled(copies.map((copy) => enter(app, copy)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await app.db.passkey.updateMany({ data: { counter: 0 } });
  await enter(app, device.prove(await ask(), { counter: 0 }));
  await enter(app, device.prove(await ask(), { counter: 0 }));
});

test('P: passkeys: one is renamed, and removed after the password: it opens nothing from then on, the password still does', async () => {
  await using app = await testApp({ env });
  const { me, device, add, ask } = await ada(app);
  const { id: passkeyId } = await add();
  const eve = caller(app, { as: await aPerson(app, { username: 'eve', password }) });
  const foreign = { message: 'passkey-not-found' };
  await expect(eve.passkeys.rename({ passkeyId, name: 'Mine' })).rejects.toMatchObject(foreign);
  await expect(eve.passkeys.remove({ passkeyId, currentPassword: password })).rejects.toMatchObject(foreign);
  await me.passkeys.rename({ passkeyId, name: '👩‍👩‍👧‍👦 laptop' });
  expect(await me.passkeys.list()).toMatchObject([{ name: '👩‍👩‍👧‍👦 laptop' }]);
  await expect(me.passkeys.remove({ passkeyId, currentPassword: 'wrong' })).rejects.toMatchObject({ message: 'wrong-password' });
  const answer = device.prove(await ask());
  await me.passkeys.remove({ passkeyId, currentPassword: password });
  await expect(enter(app, answer)).rejects.toMatchObject(refused);
  await expect(me.passkeys.remove({ passkeyId, currentPassword: password })).rejects.toMatchObject(foreign);
  expect(await me.passkeys.list()).toEqual([]);
});

test('P: passkeys: whoever is leaving keeps the account by logging in with one; whoever is purged has none left', async () => {
  await using app = await testApp({ env });
  const { user, me, device, add, ask } = await ada(app);
  await add();
  await me.personalData.requestDeletion({ password, username: 'ada' });
  const { sessionId } = await enter(app, device.prove(await ask()));
  expect(await findViewer(app, sessionId)).toMatchObject({ id: user.id });
  const answer = device.prove(await ask());
  await app.db.user.delete({ where: { id: user.id } });
  await expect(enter(app, answer)).rejects.toMatchObject(refused);
});

test('P: passkeys: somebody who is suspended comes in and may not write, as with a password', async () => {
  await using app = await testApp({ env });
  const { user, device, add, ask } = await ada(app);
  await add();
  const suspendedUntil = new Date(app.clock.now().getTime() + 60_000);
  await app.db.user.update({ where: { id: user.id }, data: { suspendedUntil } });
  const { sessionId } = await enter(app, device.prove(await ask()));
  const viewer = await findViewer(app, sessionId);
  expect(viewer).toMatchObject({ suspendedUntil });
  const write = caller(app, { as: { ...user, suspendedUntil, sessionId } }).posts.create({ clientId: 'once', text: 'Hello' });
  await expect(write).rejects.toMatchObject({ message: 'suspended' });
});

test('P: passkeys: guessing from one address stops after twenty tries, and nobody has more than twenty passkeys', async () => {
  await using app = await testApp({ env });
  const { user, me, device, add, ask } = await ada(app);
  const forged = softwareAuthenticator({ origin, rpID });
  forged.make({ challenge: 'x', user });
  for (let tries = 0; tries < 20; tries++) await expect(enter(app, forged.prove(await ask()))).rejects.toMatchObject(refused);
  await expect(enter(app, forged.prove(await ask()))).rejects.toMatchObject({ code: 'rate-limited' });

  const offers = [await me.passkeys.offer({ currentPassword: password }), await me.passkeys.offer({ currentPassword: password })];
  const row = { userId: user.id, publicKey: new Uint8Array(1), name: 'One of many' };
  const many = Array.from({ length: limits.passkeys.most - 1 }, (_, at) => ({
    ...row,
    id: app.ids.next(),
    credentialId: `${at}`,
  }));
  await app.db.passkey.createMany({ data: many });
  const last = offers.map((offer) => me.passkeys.add({ name: 'The last', answer: device.make(offer) }));
  const results = await Promise.allSettled(last);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(add()).rejects.toMatchObject({ message: 'passkeys-full' });
});
