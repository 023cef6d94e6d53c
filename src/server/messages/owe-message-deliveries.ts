import type { AppContext, Tx } from '@/server/platform/app-context';
import { oweDeliveries } from '../notifications/owe-deliveries';

type Sent = { conversationId: string; senderId: string; createdAt: Date };

/**
 * Whoever can be reached outside of Kith is told of a message there, one delivery for all that is unread in a conversation. Requests call
 * nobody. Called under the conversation's lock.
 */
export async function oweMessageDeliveries(app: Pick<AppContext, 'ids'>, tx: Tx, sent: Sent): Promise<void> {
  const { conversationId, senderId, createdAt } = sent;
  const told = await tx.$queryRaw<{ userId: string; byCharacters: boolean }[]>`
    SELECT m.user_id AS "userId", s.kind = 'character' AS "byCharacters"
    FROM conversation_members m JOIN users u ON u.id = m.user_id JOIN users s ON s.id = ${senderId}::uuid
    WHERE m.conversation_id = ${conversationId}::uuid AND m.user_id <> s.id AND m.state = 'active' AND u.kind = 'person'
      AND (EXISTS (SELECT FROM delivery_targets t WHERE t.user_id = u.id)
        OR EXISTS (SELECT FROM channel_preferences c WHERE c.user_id = u.id AND cardinality(c.mail) > 0))
    ORDER BY m.user_id`;
  for (const one of told) await oweDeliveries(app, tx, { ...one, kind: 'message', conversationId, createdAt });
}
