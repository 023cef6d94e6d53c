import { isLanguage } from '@/lib/localized';
import { insertMail, webAddress } from '../mail/insert-mail';
import type { AppContext, Tx } from '../platform/app-context';
import { forever } from './suspend';

type App = Pick<AppContext, 'config' | 'clock' | 'ids' | 'jobs' | 'afterCommit'>;
/** `about`: the id of the decision. */
type Suspended = { userId: string; until: Date; reason: string; about: string };

/** Whoever is suspended may not look in for weeks: a mail says why and until when, if there is an address. */
export async function mailSuspension(app: App, tx: Tx, { userId, until, reason, about }: Suspended): Promise<void> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { mailAddress: true, language: true, username: true } });
  if (!user?.mailAddress) return;
  const day = new Intl.DateTimeFormat(isLanguage(user.language) ? user.language : 'en', { dateStyle: 'long', timeZone: 'UTC' });
  await insertMail(app, tx, {
    userId,
    recipient: user.mailAddress,
    language: user.language,
    kind: until.getTime() === forever.getTime() ? 'banned' : 'suspended',
    values: { name: user.username, link: webAddress(app, '/safety'), reason, until: day.format(until) },
    dedupeKey: `suspended:${about}`,
  });
}
