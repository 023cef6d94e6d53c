import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { lockConversation } from './lock-conversation';
import { membershipOf } from './membership';
import { tellEach } from './tell-members';
import { unreadTotalOf } from './unread-total';

/**
 * A person deletes a conversation for themselves: all that was said is gone from their side, and the next message brings the
 * conversation back, without what was before. The others keep theirs. Throws `conversation-not-found`.
 */
export async function clearConversation(
  app: Pick<AppContext, 'transact' | 'live'>,
  by: Pick<Viewer, 'id'>,
  conversationId: string,
): Promise<void> {
  await app.transact(async (tx) => {
    const lastSeq = await lockConversation(tx, conversationId);
    await membershipOf(tx, conversationId, by.id);
    await tx.conversationMember.update({
      where: { conversationId_userId: { conversationId, userId: by.id } },
      data: { clearedSeq: lastSeq, readSeq: lastSeq, unreadCount: 0 },
    });
    const payload = { conversationId, seq: lastSeq, unreadTotal: await unreadTotalOf(tx, by.id) };
    await tellEach(app, tx, [
      { userId: by.id, event: { type: 'message.read', payload } },
      { userId: by.id, event: { type: 'conversation.changed', payload: { conversationId } } },
    ]);
  });
}
