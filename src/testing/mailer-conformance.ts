// What every Mailer must do; each adapter's test calls this with a way to read what arrived.
import { expect, test } from 'vitest';
import type { Mailer } from '@/server/platform/mail/mailer';

type Arrived = { recipient: string; subject: string; text: string; html: string };
export type MailerUnderTest = AsyncDisposable & { mailer: Mailer; arrived(): Promise<Arrived[]> };

const never = new AbortController().signal;
const id = '0190a3c4-0000-7000-8000-000000000001';
const mail = {
  id,
  recipient: 'ada@example.org',
  subject: '请验证你的邮箱 ✉',
  text: 'Hello,\n\nhttps://kith.test/verify?token=a-b_c',
  html: '<p>你好 &amp; hello</p>',
};

export function mailerConformance(name: string, open: () => Promise<MailerUnderTest>): void {
  test(`${name}: a mail arrives with its words, in any language, at one recipient`, async () => {
    await using under = await open();
    await under.mailer.send(mail, never);
    const [found, ...others] = await under.arrived();
    expect(others).toEqual([]);
    expect(found).toMatchObject({ recipient: mail.recipient, subject: mail.subject });
    expect(found?.text.trim()).toBe(mail.text);
    expect(found?.html.trim()).toBe(mail.html);
  });

  test.each([
    'ada@example.org, eve@example.org',
    'ada@example.org\r\nBcc: eve@example.org',
    '"eve@evil.test"@example.org',
    'Ada <ada@example.org>',
    'nobody',
  ])(`${name}: what is not one plain address is refused for good: %j`, async (recipient) => {
    await using under = await open();
    await expect(under.mailer.send({ ...mail, recipient }, never)).rejects.toMatchObject({ name: 'MailRefused' });
    expect(await under.arrived()).toEqual([]);
  });

  test(`${name}: a subject cannot bring headers with it`, async () => {
    await using under = await open();
    await under.mailer.send({ ...mail, subject: 'Hello\r\nBcc: eve@example.org' }, never);
    expect((await under.arrived()).map((each) => each.recipient)).toEqual([mail.recipient]);
  });

  test(`${name}: whoever stopped sends nothing`, async () => {
    await using under = await open();
    await expect(under.mailer.send(mail, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
    expect(await under.arrived()).toEqual([]);
  });
}
