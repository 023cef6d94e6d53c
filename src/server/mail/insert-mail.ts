import { isLanguage } from '@/lib/localized';
import type { AppContext, Tx } from '../platform/app-context';
import { mailSeal } from '../platform/mail/keeping-mailer';
import { seal } from '../platform/seal';
import { type MailKind, type MailValues, mailText } from './mail-text';

type App = Pick<AppContext, 'config' | 'clock' | 'ids' | 'jobs' | 'afterCommit'>;

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

/** Writes a mail in the transaction of what it tells. A job sends it after the commit. */
export async function insertMail(
  app: App,
  tx: Tx,
  { userId, recipient, language, kind, values, dedupeKey }: NewMail,
): Promise<void> {
  const id = app.ids.next();
  const { subject, text, html } = mailText(kind, isLanguage(language) ? language : 'en', values);
  const sealedBody = seal(mailSeal(app.config.auth.secret, id), JSON.stringify({ text, html }));
  const now = app.clock.now();
  const row = { id, userId, kind, recipient, subject, sealedBody, dedupeKey, createdAt: now, nextAt: now };
  const { count } = await tx.mail.createMany({ data: [row], skipDuplicates: true });
  if (count > 0) app.afterCommit(tx, () => app.jobs.tryEnqueue('send-mail', { mailId: id }, { key: id }));
}

/** An address of the web app for a mail: from the configuration, never from a request, whose `host` anybody can write. */
export function webAddress({ config }: Pick<AppContext, 'config'>, path: string): string {
  return new URL(path, config.auth.url ?? 'http://localhost:3000').toString();
}
