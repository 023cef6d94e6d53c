import { DomainError } from '@/lib/errors';
import { hashPassword } from '../accounts/hash-password';
import type { AppContext } from '../platform/app-context';
import { demandStrongPassword, setPassword } from './set-password';
import type { Viewer } from './viewer';

/** How long ago a log-in may be that stands for the password which is not there. Wall milliseconds. */
export const freshLogInMs = 15 * 60_000;

const present = () => new DomainError('not-allowed', 'There is a password: it is changed, not set');

/**
 * A password for an account that has none, soon after a log-in; all other log-ins end. Throws `log-in-again`, `weak-password`, and
 * `not-allowed` where there is one.
 */
export async function setFirstPassword(app: AppContext, viewer: Viewer, { password }: { password: string }): Promise<void> {
  const since = new Date(app.clock.now().getTime() - freshLogInMs);
  const user = await app.db.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { passwordHash: true } });
  if (user.passwordHash !== null) throw present();
  const fresh = await app.db.session.findFirst({
    where: { id: viewer.sessionId, userId: viewer.id, revokedAt: null, createdAt: { gt: since } },
    select: { id: true },
  });
  if (!fresh) throw new DomainError('log-in-again', 'The log-in is too old to stand for a password');
  await demandStrongPassword(app, viewer.id, password);
  const passwordHash = await hashPassword(app, password);
  await app.transact(async (tx) => {
    // of two at once the first counts
    const { count } = await tx.user.updateMany({ where: { id: viewer.id, passwordHash: null }, data: { passwordHash } });
    if (count === 0) throw present();
    await setPassword(app, tx, { userId: viewer.id, passwordHash, ends: { except: viewer.sessionId }, how: 'changed' });
  });
}
