import type { PasskeyView } from '@/contracts/views/passkeys';
import type { AppContext } from '../../platform/app-context';
import type { Viewer } from '../viewer';

export const passkeySelect = { id: true, name: true, isBackedUp: true, createdAt: true, lastUsedAt: true } as const;

/** The viewer's passkeys, newest first: never more than `limits.passkeys.most`. */
export function listPasskeys({ db }: Pick<AppContext, 'db'>, viewer: Pick<Viewer, 'id'>): Promise<PasskeyView[]> {
  return db.passkey.findMany({
    where: { userId: viewer.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: passkeySelect,
  });
}
