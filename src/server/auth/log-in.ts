import { DomainError } from '@/lib/errors';
import { verifyPassword } from '../accounts/hash-password';
import { usernameKey } from '../accounts/username';
import { recordAudit } from '../audit/record-audit';
import type { AppContext } from '../platform/app-context';
import { enter } from './open-session';
import { demandSecondFactor } from './second-factor/demand-second-factor';

type App = Pick<AppContext, 'config' | 'db' | 'transact' | 'afterCommit' | 'clock' | 'ids' | 'jobs' | 'limiter' | 'log'>;
/** `code`: of the second factor. `address`: the network address. */
type LogIn = { username: string; password: string; code?: string | undefined; address: string; userAgent: string };

/** Who it is, by name, password and, where it is on, the second factor. `account` stands for the name, whether or not there is one. */
async function identify(app: App, { username, password, code, address }: LogIn, account: string): Promise<string> {
  const user = await app.db.user.findUnique({
    where: { usernameKey: usernameKey(username) },
    select: { id: true, kind: true, passwordHash: true },
  });
  const hash = user?.kind === 'person' ? user.passwordHash : null;
  try {
    if (!(await verifyPassword(app, password, hash)) || !user)
      throw new DomainError('wrong-credentials', 'Wrong username or password');
    await demandSecondFactor(app, user.id, code);
    return user.id;
  } catch (error) {
    const why = error instanceof DomainError ? error.code : 'failed';
    const subjectId = user?.id ?? account;
    // That a code is asked for is the first half of a log-in, not a refusal.
    if (why !== 'second-factor-needed') {
      const entry = {
        actorId: null,
        action: 'session.refused',
        subjectKind: 'account',
        subjectId,
        detail: { address, why },
      } as const;
      await recordAudit(app, app.db, entry);
    }
    throw error;
  }
}

/**
 * Whose name and password these are, with the second factor where it is on. Throws `wrong-credentials` (the same, after the same time, for an
 * unknown name), `second-factor-needed`, `wrong-code`, and `rate-limited`: per network address, and per account because an address can be forged.
 */
export async function identifyByPassword(app: App, given: LogIn): Promise<string> {
  const account = app.ids.derive('log-in', usernameKey(given.username));
  await app.limiter.take('log-in-address', given.address);
  await app.limiter.take('log-in-account', account);
  const userId = await identify(app, given, account);
  await app.limiter.forgive('log-in-account', account);
  await app.limiter.forgive('log-in-address', given.address);
  return userId;
}

/** Opens a session for whoever knows the password. Throws as `identifyByPassword` does. */
export async function logIn(app: App, given: LogIn): Promise<{ userId: string; sessionId: string }> {
  const userId = await identifyByPassword(app, given);
  return enter(app, userId, { ...given, how: 'password' });
}
