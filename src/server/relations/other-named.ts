import { DomainError } from '@/lib/errors';
import { usernameKey } from '../accounts/username';
import type { Tx } from '../platform/app-context';

/** The id of somebody else. Throws `DomainError`: `user-not-found`, `not-with-oneself`. */
export async function otherNamed(tx: Tx, byId: string, username: string): Promise<string> {
  const other = await tx.user.findUnique({ where: { usernameKey: usernameKey(username) }, select: { id: true } });
  if (!other) throw new DomainError('user-not-found', 'Nobody has this username');
  if (other.id === byId) throw new DomainError('not-with-oneself', 'Nobody blocks or mutes oneself');
  return other.id;
}
