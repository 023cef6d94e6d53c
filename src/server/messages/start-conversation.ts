import { DomainError } from '@/lib/errors';
import { usernameKey } from '@/server/accounts/username';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { openConversation } from './open-conversation';

/** A person opens the conversation with somebody. Gives its id. Throws `DomainError`: `user-not-found` (also for those whom they blocked), `message-to-self`. */
export async function startConversation(
  app: Pick<AppContext, 'db' | 'transact' | 'ids'>,
  by: Pick<Viewer, 'id'>,
  username: string,
): Promise<string> {
  const other = await app.db.user.findUnique({
    where: { usernameKey: usernameKey(username), blocks: { none: { blockedId: by.id } } },
    select: { id: true, leavingAt: true },
  });
  if (!other || other.leavingAt) throw new DomainError('user-not-found', 'Nobody has this username');
  if (other.id === by.id) throw new DomainError('message-to-self', 'A conversation needs two');
  return app.transact((tx) => openConversation(app, tx, by.id, other.id));
}
