import { DomainError } from '@/lib/errors';
import { verifyPassword } from '../accounts/hash-password';
import { usernameKey } from '../accounts/username';
import type { AppContext } from '../platform/app-context';
import type { Viewer } from './viewer';

/** For dear actions: whoever acts shows once more that the account is theirs. Throws `wrong-credentials`, `rate-limited`. */
export async function demandPassword(
  app: Pick<AppContext, 'db' | 'ids' | 'limiter'>,
  viewer: Pick<Viewer, 'id' | 'username'>,
  password: string,
): Promise<void> {
  const account = app.ids.derive('log-in', usernameKey(viewer.username));
  await app.limiter.take('log-in-account', account);
  const user = await app.db.user.findUnique({ where: { id: viewer.id }, select: { passwordHash: true } });
  if (!(await verifyPassword(password, user?.passwordHash ?? null))) {
    throw new DomainError('wrong-credentials', 'Not the password of the account');
  }
  await app.limiter.forgive('log-in-account', account);
}
