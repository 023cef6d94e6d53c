import { accountChannel } from '@/contracts/live-events';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { takePart } from './admit-sender';
import { lockConversation } from './lock-conversation';
import { membershipOf } from './membership';

type App = Pick<AppContext, 'transact' | 'live'>;

/** A person lets a stranger write to them. Accepted already: nothing happens. Throws `conversation-not-found`. */
export function acceptRequest(app: App, by: Pick<Viewer, 'id'>, conversationId: string): Promise<void> {
  return app.transact(async (tx) => {
    await lockConversation(tx, conversationId);
    await membershipOf(tx, conversationId, by.id);
    await takePart(app, tx, { conversationId, userId: by.id });
  });
}

/**
 * A person wants nothing of a stranger: what was written is gone for them, and no more can be. Writing to them oneself later opens the
 * conversation again. Throws `conversation-not-found`, also where nobody waits.
 */
export function declineRequest(app: App, by: Pick<Viewer, 'id'>, conversationId: string): Promise<void> {
  return app.transact(async (tx) => {
    const lastSeq = await lockConversation(tx, conversationId);
    await membershipOf(tx, conversationId, by.id);
    const { count } = await tx.conversationMember.updateMany({
      where: { conversationId, userId: by.id, state: 'requested' },
      data: { state: 'declined', clearedSeq: lastSeq, readSeq: lastSeq, unreadCount: 0 },
    });
    if (count === 0) return;
    await app.live.append(tx, accountChannel(by.id), [{ type: 'conversation.changed', payload: { conversationId } }]);
  });
}

const mostCounted = 99;

/** How many wait: strangers who wrote and groups that asked; counted up to 99. */
export async function countRequests(app: Pick<AppContext, 'db'>, by: Pick<Viewer, 'id'>): Promise<number> {
  const [row] = await app.db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM conversation_members m JOIN conversations c ON c.id = m.conversation_id AND c.last_seq > m.cleared_seq
      WHERE m.user_id = ${by.id}::uuid AND m.state = 'requested'
      UNION ALL SELECT 1 FROM group_invites i WHERE i.user_id = ${by.id}::uuid
      LIMIT ${mostCounted}) waiting`;
  return row.count;
}
