import { z } from 'zod';
import type { AppContext } from '../platform/app-context';
import { mailSeal } from '../platform/mail/keeping-mailer';
import { MailRefused } from '../platform/mail/mailer';
import { unseal } from '../platform/seal';

type App = Pick<AppContext, 'config' | 'db' | 'clock' | 'log' | 'mailer'>;

/** Wall milliseconds: longer than the mail server may take, so that one mail has one sender. */
const leaseMs = 90_000;
const firstBackoffMs = 30_000;
/** the last try is some 22 hours after the first */
export const mostAttempts = 8;

const bodySchema = z.object({ text: z.string(), html: z.string(), unsubscribe: z.string().optional() });

/** Wall milliseconds before the next try: 30 s, 2 min, 8 min, … */
export const backoffMs = (attempts: number) => firstBackoffMs * 4 ** (attempts - 1);

async function claim(app: App, mailId: string) {
  const now = app.clock.now();
  const isFree = [
    { state: 'due' as const, nextAt: { lte: now } },
    { state: 'sending' as const, leaseUntil: { lt: now } },
  ];
  const { count } = await app.db.mail.updateMany({
    where: { id: mailId, OR: isFree },
    data: { state: 'sending', attempts: { increment: 1 }, leaseUntil: new Date(now.getTime() + leaseMs) },
  });
  return count === 0 ? null : app.db.mail.findUnique({ where: { id: mailId } });
}

function afterFailure(app: App, attempts: number, error: unknown) {
  const isOver = error instanceof MailRefused || attempts >= mostAttempts;
  const said = (error instanceof Error ? error.message : String(error)).slice(0, 400);
  const next = { state: 'due' as const, nextAt: new Date(app.clock.now().getTime() + backoffMs(attempts)) };
  return { leaseUntil: null, error: said, ...(isOver ? { state: 'failed' as const, sealedBody: null } : next) };
}

/**
 * Hands one mail to the mail server. Comes for nothing when it was sent or another worker has it. A failure is written down and
 * tried again later, at most `mostAttempts` times; once it left (or is given up) its body is not kept.
 */
export async function deliverMail(app: App, { mailId }: { mailId: string }, signal: AbortSignal): Promise<void> {
  const mail = await claim(app, mailId);
  if (!mail?.sealedBody) return;
  const { id, recipient, subject, attempts, sealedBody } = mail;
  // Written only while the claim is still this one: a sender that was away for too long changes nothing.
  const mine = { id, state: 'sending' as const, attempts };
  try {
    const body = bodySchema.parse(JSON.parse(unseal(mailSeal(app.config.auth.secret, id), sealedBody)));
    await app.mailer.send({ id, recipient, subject, ...body }, signal);
    const sent = { state: 'sent' as const, sentAt: app.clock.now(), leaseUntil: null, sealedBody: null, error: null };
    await app.db.mail.updateMany({ where: mine, data: sent });
    app.log.info({ mailId, kind: mail.kind, attempts }, 'a mail was sent');
  } catch (error) {
    await app.db.mail.updateMany({ where: mine, data: afterFailure(app, attempts, error) });
    app.log.warn({ err: error, mailId, kind: mail.kind, attempts }, 'a mail could not be sent');
  }
}
