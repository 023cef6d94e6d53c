import { DomainError } from '@/lib/errors';
import { verifyPassword } from '../accounts/hash-password';
import { takeBackDeletion } from '../accounts/take-back';
import { usernameKey } from '../accounts/username';
import type { AppContext } from '../platform/app-context';

type App = Pick<AppContext, 'db' | 'transact' | 'clock' | 'ids' | 'limiter' | 'log'>;
type LogIn = { username: string; password: string; address: string; userAgent: string };

/** How long a log-in lasts, in wall milliseconds. */
export const SESSION_MS = 30 * 24 * 60 * 60_000;

/**
 * Checks the password and opens a session. Throws `wrong-credentials` (the same, after the same time, for an unknown name) and
 * `rate-limited`: per address, and per account because an address can be forged.
 */
export async function logIn(
  app: App,
  { username, password, address, userAgent }: LogIn,
): Promise<{ userId: string; sessionId: string }> {
  const key = usernameKey(username);
  const account = app.ids.derive('log-in', key);
  await app.limiter.take('log-in-address', address);
  await app.limiter.take('log-in-account', account);

  const user = await app.db.user.findUnique({
    where: { usernameKey: key },
    select: { id: true, kind: true, passwordHash: true },
  });
  const hash = user?.kind === 'person' ? user.passwordHash : null;
  if (!(await verifyPassword(password, hash)) || !user) throw new DomainError('wrong-credentials', 'Wrong username or password');

  await app.limiter.forgive('log-in-account', account);
  await app.limiter.forgive('log-in-address', address);
  const now = app.clock.now();
  await takeBackDeletion(app, user.id);
  const session = await app.db.session.create({
    data: {
      id: app.ids.next(),
      userId: user.id,
      userAgent: userAgent.toWellFormed().replaceAll('\0', '').slice(0, 300),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_MS),
    },
    select: { id: true },
  });
  app.log.info({ userId: user.id, sessionId: session.id }, 'someone logged in');
  return { userId: user.id, sessionId: session.id };
}
