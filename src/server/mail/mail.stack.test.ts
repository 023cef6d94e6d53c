import { expect, test } from 'vitest';
import { aPerson } from '@/testing/builders';
import { aClock } from '@/testing/clock';
import { mailServer } from '@/testing/mail-server';
import { type TestApp, testApp } from '@/testing/test-app';
import { backoffMs, deliverMail, mostAttempts } from './deliver-mail';
import { insertMail } from './insert-mail';

const never = new AbortController().signal;
const values = { name: 'ada', link: 'https://kith.test/verify?token=x', minutes: 60 };

async function aMail(app: TestApp, language: 'en' | 'zh' = 'en') {
  const ada = await aPerson(app, { username: 'ada' });
  const mail = { userId: ada.id, recipient: 'ada@example.org', language, kind: 'verify-mail', values, dedupeKey: 'one' } as const;
  await app.transact((tx) => insertMail(app, tx, mail));
  await app.transact((tx) => insertMail(app, tx, mail));
  return app.db.mail.findFirstOrThrow();
}

test('the same thing is told by one mail, sent once by however many workers, and not kept after that', async () => {
  await using server = await mailServer();
  await using app = await testApp({ env: { MAIL_SMTP_URL: server.url } });
  const { id, sealedBody } = await aMail(app, 'zh');
  expect(sealedBody).not.toContain('token');
  await Promise.all(Array.from({ length: 20 }, () => deliverMail(app, { mailId: id }, never)));
  expect(server.received).toHaveLength(1);
  expect(server.received[0]).toMatchObject({ subject: '请验证你的邮箱', recipients: ['ada@example.org'] });
  expect(server.received[0]?.text).toContain(values.link);
  expect(server.received[0]?.html).toContain('<html lang="zh">');
  expect(await app.db.mail.findMany()).toMatchObject([{ state: 'sent', attempts: 1, sealedBody: null, error: null }]);
});

test('a mail server that is busy is asked again after a while, one that refuses is not', async () => {
  const clock = aClock('2026-11-22T10:00:00Z');
  await using server = await mailServer();
  await using app = await testApp({ clock, env: { MAIL_SMTP_URL: server.url } });
  const { id } = await aMail(app);
  server.refuseWith(451);
  await deliverMail(app, { mailId: id }, never);
  expect(await app.db.mail.findUnique({ where: { id } })).toMatchObject({ state: 'due', attempts: 1, error: expect.any(String) });
  await deliverMail(app, { mailId: id }, never);
  expect(await app.db.mail.findUnique({ where: { id } })).toMatchObject({ attempts: 1 });
  clock.pass(backoffMs(1));
  server.refuseWith(550);
  await deliverMail(app, { mailId: id }, never);
  expect(await app.db.mail.findUnique({ where: { id } })).toMatchObject({ state: 'failed', attempts: 2, sealedBody: null });
});

test('a mail whose sender died is sent by another one; nobody tries for ever', async () => {
  const clock = aClock('2026-11-22T10:00:00Z');
  await using app = await testApp({ clock, env: { MAIL_SMTP_URL: 'smtp://127.0.0.1:9' } });
  const { id } = await aMail(app);
  await app.db.mail.update({ where: { id }, data: { state: 'sending', leaseUntil: clock.now(), attempts: 1 } });
  await deliverMail(app, { mailId: id }, never);
  expect(await app.db.mail.findUnique({ where: { id } })).toMatchObject({ state: 'sending', attempts: 1 });
  clock.pass(1);
  await deliverMail(app, { mailId: id }, never);
  expect(await app.db.mail.findUnique({ where: { id } })).toMatchObject({ state: 'due', attempts: 2 });
  for (let attempt = 2; attempt < mostAttempts; attempt++) {
    clock.pass(backoffMs(attempt));
    await deliverMail(app, { mailId: id }, never);
  }
  expect(await app.db.mail.findUnique({ where: { id } })).toMatchObject({ state: 'failed', attempts: mostAttempts });
});
