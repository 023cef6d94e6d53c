import { DomainError } from '@/lib/errors';
import { hintOfAddress, mailKey } from '../accounts/mail-key';
import { takeMailToken } from '../accounts/mail-token';
import { recordAudit } from '../audit/record-audit';
import { insertMail, webAddress } from '../mail/insert-mail';
import type { AppContext } from '../platform/app-context';
import { isDuplicate } from '../platform/db/error-codes';

type App = Pick<AppContext, 'config' | 'clock' | 'ids' | 'jobs' | 'afterCommit' | 'transact'>;

/**
 * Makes the address that a token was sent to the account's own, and tells the one it had before. Throws `link-invalid`, and
 * `mail-taken` when it is another account's.
 */
export async function confirmMail(app: App, { token }: { token: string }): Promise<{ address: string }> {
  try {
    return await app.transact(async (tx) => {
      const { userId, address } = await takeMailToken(app, tx, { kind: 'verify', token });
      const before = await tx.user.findUniqueOrThrow({
        where: { id: userId },
        select: { mailAddress: true, username: true, language: true },
      });
      await tx.user.update({ where: { id: userId }, data: { mailAddress: address, mailKey: mailKey(address) } });
      // A link to reset the password that went to the old mailbox must not open the account any more.
      await tx.mailToken.deleteMany({ where: { userId, kind: 'reset' } });
      if (before.mailAddress && mailKey(before.mailAddress) !== mailKey(address)) {
        await insertMail(app, tx, {
          userId,
          recipient: before.mailAddress,
          language: before.language,
          kind: 'mail-changed',
          values: { name: before.username, link: webAddress(app, '/settings#security'), address: hintOfAddress(address) },
          dedupeKey: `mail-changed:${app.ids.next()}`,
        });
      }
      await recordAudit(app, tx, { actorId: userId, action: 'email.verified', subjectKind: 'account', subjectId: userId });
      return { address };
    });
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('mail-taken', 'The address is verified for another account', { cause: error });
    throw error;
  }
}
