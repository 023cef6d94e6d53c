import type { RegisterInput } from '@/contracts/inputs/accounts';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '../platform/app-context';
import { isDuplicate } from '../platform/db/error-codes';
import { demandAge } from './declare-age';
import { hashPassword } from './hash-password';
import { isWeakPassword } from './is-weak-password';
import { readUsername } from './username';

type App = Pick<AppContext, 'db' | 'clock' | 'ids' | 'limiter'>;

/** A new account. Throws `rate-limited`, `too-young`, `weak-password`, `username-taken`, `bad-input`. */
export async function register(
  app: App,
  input: RegisterInput,
  { address }: { address: string },
): Promise<{ id: string; username: string }> {
  await app.limiter.take('register', address);
  const now = app.clock.now();
  if (input.birthYear !== undefined) demandAge(input.birthYear, now);
  const { username, key } = readUsername(input.username);
  if (isWeakPassword(input.password, [username, input.nickname])) {
    throw new DomainError('weak-password', 'A password that is guessed first');
  }
  const taken = new DomainError('username-taken', `The username ${key} is taken`);
  if (await app.db.user.findUnique({ where: { usernameKey: key }, select: { id: true } })) throw taken;
  const passwordHash = await hashPassword(input.password);
  try {
    return await app.db.user.create({
      data: {
        id: app.ids.next(),
        kind: 'person',
        username,
        usernameKey: key,
        nickname: input.nickname,
        passwordHash,
        language: input.language,
        birthYear: input.birthYear,
        timeZone: input.timeZone,
        createdAt: now,
        updatedAt: now,
      },
      select: { id: true, username: true },
    });
  } catch (error) {
    if (isDuplicate(error)) throw taken; // somebody was faster while we hashed
    throw error;
  }
}
