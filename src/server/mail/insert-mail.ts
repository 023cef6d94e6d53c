import { isLanguage } from '@/lib/localized';
import type { AppContext, Tx } from '../platform/app-context';
import { mailSeal } from '../platform/mail/keeping-mailer';
import { seal } from '../platform/seal';
import { type MailKind, type MailText, type MailValues, mailText } from './mail-text';

type App = Pick<AppContext, 'config' | 'clock' | 'ids' | 'jobs' | 'afterCommit'>;

/** characters that the column takes */
const mostSubject = 190;

export type NewMail = {
  userId: string | null;
  recipient: string;
  /** of who reads it; anything but a known one is English */
  language: string;
  kind: MailKind;
  values: MailValues;
  /** a second mail with the same key is not written: what it tells was told */
  dedupeKey: string;
};

export type WrittenMail = Pick<NewMail, 'userId' | 'recipient' | 'dedupeKey'> & {
  kind: string;
  content: MailText;
  /** where one click ends mails of this sort (RFC 8058); absolute */
  unsubscribe?: string;
};

/** Writes a mail in the transaction of what it tells. A job sends it after the commit. */
export function insertMail(app: App, tx: Tx, { language, values, ...mail }: NewMail): Promise<void> {
  return insertWrittenMail(app, tx, { ...mail, content: mailText(mail.kind, isLanguage(language) ? language : 'en', values) });
}

/** As `insertMail`, with words of the caller's. */
export async function insertWrittenMail(
  app: App,
  tx: Tx,
  { userId, recipient, kind, content, unsubscribe, dedupeKey }: WrittenMail,
): Promise<void> {
  const id = app.ids.next();
  const { text, html } = content;
  const subject = [...content.subject].slice(0, mostSubject).join('');
  const sealedBody = seal(mailSeal(app.config.auth.secret, id), JSON.stringify({ text, html, unsubscribe }));
  const now = app.clock.now();
  const row = { id, userId, kind, recipient, subject, sealedBody, dedupeKey, createdAt: now, nextAt: now };
  const { count } = await tx.mail.createMany({ data: [row], skipDuplicates: true });
  if (count > 0) app.afterCommit(tx, () => app.jobs.tryEnqueue('send-mail', { mailId: id }, { key: id }));
}

/** An address of the web app for a mail: from the configuration, never from a request, whose `host` anybody can write. */
export function webAddress({ config }: Pick<AppContext, 'config'>, path: string): string {
  return new URL(path, config.auth.url ?? 'http://localhost:3000').toString();
}
