import { insertMail, webAddress } from '../mail/insert-mail';
import type { AppContext } from '../platform/app-context';
import { issueMailToken, mailTokenMinutes } from './mail-token';

type App = Pick<AppContext, 'config' | 'clock' | 'ids' | 'jobs' | 'afterCommit' | 'transact' | 'limiter'>;

/**
 * Sends a link to the address; it becomes the account's when the link is followed. The same for an address that another account
 * has: only who reads its mail learns of that. Throws `rate-limited`.
 */
export async function sendVerification(
  app: App,
  user: { id: string; username: string; language: string },
  address: string,
): Promise<void> {
  await app.limiter.take('verify-mail', user.id);
  await app.transact(async (tx) => {
    const token = await issueMailToken(app, tx, { userId: user.id, kind: 'verify', address });
    const link = webAddress(app, `/verify?token=${token}`);
    await insertMail(app, tx, {
      userId: user.id,
      recipient: address,
      language: user.language,
      kind: 'verify-mail',
      values: { name: user.username, link, minutes: mailTokenMinutes.verify },
      dedupeKey: `verify:${app.ids.next()}`,
    });
  });
}
