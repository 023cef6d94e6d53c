import type { RegisterInput } from '@/contracts/inputs/accounts';
import { DomainError } from '@/lib/errors';
import type { AppContext, Db, Tx } from '../platform/app-context';
import { isDuplicate } from '../platform/db/error-codes';
import { demandAge } from './declare-age';
import { hashPassword } from './hash-password';
import { isWeakPassword } from './is-weak-password';
import { sendVerification } from './send-verification';
import { readUsername } from './username';

type App = Pick<AppContext, 'config' | 'db' | 'transact' | 'afterCommit' | 'clock' | 'ids' | 'limiter' | 'jobs'>;

type NewPerson = Pick<RegisterInput, 'nickname' | 'language' | 'birthYear' | 'timeZone'> & {
  username: string;
  usernameKey: string;
  /** null: it is opened by something else than a password */
  passwordHash: string | null;
};

const taken = (key: string) => new DomainError('username-taken', `The username ${key} is taken`);

/** The row of a new person. Throws `username-taken`. */
export async function createPerson(app: Pick<App, 'ids' | 'clock'>, tx: Tx | Db, person: NewPerson) {
  const now = app.clock.now();
  const data = { id: app.ids.next(), kind: 'person' as const, ...person, createdAt: now, updatedAt: now };
  try {
    return await tx.user.create({ data, select: { id: true, username: true, language: true } });
  } catch (error) {
    if (isDuplicate(error)) throw taken(person.usernameKey); // somebody was faster while we hashed
    throw error;
  }
}

/** A new account. Throws `rate-limited`, `too-young`, `weak-password`, `username-taken`, `bad-input`. */
export async function register(
  app: App,
  input: RegisterInput,
  { address }: { address: string },
): Promise<{ id: string; username: string }> {
  await app.limiter.take('register', address);
  const { nickname, language, birthYear, timeZone, mail } = input;
  if (birthYear !== undefined) demandAge(birthYear, app.clock.now());
  const { username, key } = readUsername(input.username);
  if (isWeakPassword(input.password, [username, nickname])) {
    throw new DomainError('weak-password', 'A password that is guessed first');
  }
  if (await app.db.user.findUnique({ where: { usernameKey: key }, select: { id: true } })) throw taken(key);
  const passwordHash = await hashPassword(app, input.password);
  const user = await createPerson(app, app.db, {
    username,
    usernameKey: key,
    nickname,
    passwordHash,
    language,
    birthYear,
    timeZone,
  });
  if (mail) await sendVerification(app, user, mail);
  return { id: user.id, username: user.username };
}
