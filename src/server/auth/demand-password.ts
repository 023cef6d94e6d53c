import { DomainError } from '@/lib/errors';
import { verifyPassword } from '../accounts/hash-password';
import type { AppContext } from '../platform/app-context';

/**
 * Step-up before what an open browser alone must not do (another password or mail address, deletion, export): the password once
 * more. Throws `password-missing` for an account without one, `wrong-password`, and `rate-limited` after ten wrong ones in a quarter of an hour.
 */
export async function demandPassword(
  app: Pick<AppContext, 'config' | 'db' | 'limiter'>,
  viewer: { id: string },
  password: string,
): Promise<void> {
  await app.limiter.take('step-up', viewer.id);
  const user = await app.db.user.findUnique({ where: { id: viewer.id }, select: { passwordHash: true } });
  if (user?.passwordHash === null) throw new DomainError('password-missing', 'The account has no password');
  if (!(await verifyPassword(app, password, user?.passwordHash ?? null))) {
    throw new DomainError('wrong-password', 'The password of the step-up is wrong');
  }
  await app.limiter.forgive('step-up', viewer.id);
}
