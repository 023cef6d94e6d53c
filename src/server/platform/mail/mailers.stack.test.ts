import { expect, test } from 'vitest';
import { mailServer } from '@/testing/mail-server';
import { mailerConformance } from '@/testing/mailer-conformance';
import { testApp } from '@/testing/test-app';
import { unseal } from '../seal';
import { mailSeal } from './keeping-mailer';
import { smtpMailer } from './smtp-mailer';

const never = new AbortController().signal;
const mail = { id: '0190a3c4-0000-7000-8000-000000000002', recipient: 'ada@example.org', subject: 's', text: 't', html: 'h' };

mailerConformance('the mailer that keeps mails here', async () => {
  const app = await testApp();
  return {
    mailer: app.mailer,
    async arrived() {
      const rows = await app.db.keptMail.findMany();
      return rows.map(({ id, recipient, subject, sealedBody }) => {
        const body: unknown = JSON.parse(unseal(mailSeal(app.config.auth.secret, id), sealedBody));
        return { recipient, subject, ...(body as { text: string; html: string }) };
      });
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
});

mailerConformance('the mailer that speaks SMTP', async () => {
  const server = await mailServer();
  return {
    mailer: smtpMailer({ url: server.url, from: 'Kith <hello@kith.test>' }),
    arrived: async () =>
      server.received.flatMap(({ recipients, subject = '', text = '', html = '' }) =>
        recipients.map((recipient) => ({ recipient, subject, text, html })),
      ),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
});

test('a mail sent twice bears one message id, and is kept here once', async () => {
  await using server = await mailServer();
  const smtp = smtpMailer({ url: server.url, from: 'Kith <hello@kith.test>' });
  await smtp.send(mail, never);
  await smtp.send(mail, never);
  expect(server.received.map(({ messageId }) => messageId)).toEqual([`<${mail.id}@kith.test>`, `<${mail.id}@kith.test>`]);
  await using app = await testApp();
  await app.mailer.send(mail, never);
  await app.mailer.send(mail, never);
  expect(await app.db.keptMail.count()).toBe(1);
});

test('a mailbox that is not there is refused for good; a busy server, or none, is another matter', async () => {
  await using server = await mailServer();
  const smtp = smtpMailer({ url: server.url, from: 'Kith <hello@kith.test>' });
  server.refuseWith(550);
  await expect(smtp.send(mail, never)).rejects.toMatchObject({ name: 'MailRefused' });
  server.refuseWith(451);
  await expect(smtp.send(mail, never)).rejects.not.toMatchObject({ name: 'MailRefused' });
  const nowhere = smtpMailer({ url: 'smtp://127.0.0.1:9', from: 'Kith <hello@kith.test>' });
  await expect(nowhere.send(mail, never)).rejects.not.toMatchObject({ name: 'MailRefused' });
});
