// Ending the mails by a link in them: no log-in, one click, and it can be clicked again.
import { DomainError } from '@/lib/errors';
import { webAddress } from '@/server/mail/insert-mail';
import type { AppContext } from '@/server/platform/app-context';
import { readSigned, signed } from './receipt-token';

const sorts = ['notices', 'digest'] as const;
export type MailSort = (typeof sorts)[number];

/** The page with the button, and the address that a mail program posts to (RFC 8058). */
export function leavingOf(app: Pick<AppContext, 'config'>, userId: string, sort: MailSort): { page: string; oneClick: string } {
  const token = signed(app, 'unsubscribe', `${sort}_${userId}`);
  return { page: webAddress(app, `/unsubscribe?token=${token}`), oneClick: webAddress(app, `/api/unsubscribe?token=${token}`) };
}

/** Ends mails of the token's sort for its account, and says which. Throws `link-invalid`. */
export async function leaveMail(
  app: Pick<AppContext, 'config' | 'db'>,
  { token }: { token: string },
): Promise<{ sort: MailSort }> {
  const [named, userId] = (readSigned(app, 'unsubscribe', token) ?? '').split('_');
  const sort = sorts.find((one) => one === named);
  if (!sort || !userId) throw new DomainError('link-invalid', 'Not a link to end mails');
  const ended = sort === 'digest' ? { digest: 'off', digestAt: null } : { mail: [] };
  await app.db.channelPreference.updateMany({ where: { userId }, data: ended });
  return { sort };
}
