import { usernameInput } from '@/contracts/inputs/accounts';
import { limits } from '@/contracts/limits';
import { DomainError } from '@/lib/errors';

/** How a name is written down: compatibility forms (full-width letters, ligatures) become the plain ones. */
export const normalizeUsername = (username: string) => username.trim().normalize('NFKC');

/**
 * What uniqueness and look-ups are about: the same for every spelling that differs only in case or form. What Postgres cannot
 * store becomes a `?`, which no name has: such a look-up finds nobody instead of failing.
 */
export const usernameKey = (username: string) =>
  normalizeUsername(username)
    .toLowerCase()
    .normalize('NFKC')
    .toWellFormed()
    .replace(/\p{Cc}/gu, '?');

/** A name as typed, normalised, and its key. Throws `bad-input` when normalising made it something that no name may be. */
export function readUsername(typed: string): { username: string; key: string } {
  const parsed = usernameInput.safeParse(normalizeUsername(typed));
  const key = usernameKey(typed);
  if (!parsed.success || [...key].length > limits.username.max) throw new DomainError('bad-input', 'Not a possible username');
  return { username: parsed.data, key };
}
