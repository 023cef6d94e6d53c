import { hashPassword } from '../accounts/hash-password';
import type { AppContext } from '../platform/app-context';
import { demandPassword } from './demand-password';
import { demandStrongPassword, setPassword } from './set-password';
import type { Viewer } from './viewer';

/**
 * Another password, after the old one: all other log-ins end, this one goes on. Throws `wrong-password`, `weak-password`,
 * `rate-limited`.
 */
export async function changePassword(
  app: AppContext,
  viewer: Viewer,
  { currentPassword, password }: { currentPassword: string; password: string },
): Promise<void> {
  await demandPassword(app, viewer, currentPassword);
  await demandStrongPassword(app, viewer.id, password);
  const passwordHash = await hashPassword(app, password);
  const ends = { except: viewer.sessionId };
  await app.transact((tx) => setPassword(app, tx, { userId: viewer.id, passwordHash, ends, how: 'changed' }));
  app.log.info({ userId: viewer.id }, 'someone changed the password');
}
