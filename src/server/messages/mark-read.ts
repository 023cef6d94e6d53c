import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { demandMembership } from './demand-membership';
import { setRead } from './set-read';

/** A person has read a conversation up to message number `seq`. Throws `DomainError('conversation-not-found')`. */
export async function markRead(
  app: Pick<AppContext, 'transact' | 'live'>,
  by: Pick<Viewer, 'id'>,
  { conversationId, seq }: { conversationId: string; seq: number },
): Promise<void> {
  await app.transact(async (tx) => {
    await demandMembership(tx, conversationId, by.id);
    await setRead(app, tx, { conversationId, userId: by.id, seq });
  });
}
