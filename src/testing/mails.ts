import { expect } from 'vitest';
import { deliverMail } from '@/server/mail/deliver-mail';
import { listMails } from '@/server/mail/list-mails';
import type { AppContext } from '@/server/platform/app-context';

/** What the worker would do. */
export async function sendDueMails(app: AppContext): Promise<void> {
  const due = await app.db.mail.findMany({ where: { state: 'due' }, select: { id: true } });
  for (const { id } of due) await deliverMail(app, { mailId: id }, new AbortController().signal);
}

/** The last mail that was written, as an operator reads it. */
export async function lastMail(app: AppContext) {
  const { items } = await listMails(app, { limit: 1 });
  const [mail] = items;
  if (!mail) throw new Error('No mail was sent');
  return mail;
}

/** The token of the link that a mail holds. */
export function linkTokenOf(mail: { text: string | null }): string {
  const token = /[?]token=([A-Za-z0-9_-]{43})/.exec(mail.text ?? '')?.[1];
  expect(token).toBeDefined();
  return token ?? '';
}
