import { DomainError } from '@/lib/errors';
import { hashPassword } from '../accounts/hash-password';
import { hashOfToken, takeMailToken } from '../accounts/mail-token';
import { usernameKey } from '../accounts/username';
import type { AppContext } from '../platform/app-context';
import { demandStrongPassword, setPassword } from './set-password';

type Reset = { token: string; password: string; address: string };

const invalid = () => new DomainError('link-invalid', 'No open token to reset a password');

/**
 * A new password by the link of a mail; every log-in ends. It logs nobody in: who has a second factor is asked for it as ever.
 * Throws `link-invalid`, `weak-password`, `rate-limited`.
 */
export async function resetPassword(app: AppContext, { token, password, address }: Reset): Promise<void> {
  await app.limiter.take('reset-address', address);
  // Looked at before the hashing, which is dear; used up in the transaction, which decides.
  const open = await app.db.mailToken.findFirst({
    where: { hash: hashOfToken(token), kind: 'reset', expiresAt: { gt: app.clock.now() } },
    select: { userId: true },
  });
  if (!open) throw invalid();
  await demandStrongPassword(app, open.userId, password);
  const passwordHash = await hashPassword(app, password);
  const username = await app.transact(async (tx) => {
    const { userId, address: proved } = await takeMailToken(app, tx, { kind: 'reset', token });
    const user = await tx.user.findUnique({ where: { id: userId }, select: { mailAddress: true, username: true } });
    if (user?.mailAddress !== proved) throw invalid();
    await setPassword(app, tx, { userId, passwordHash, ends: 'all', how: 'reset' });
    return user.username;
  });
  await app.limiter.forgive('log-in-account', app.ids.derive('log-in', usernameKey(username)));
  app.log.info({ userId: open.userId }, 'someone reset the password');
}
