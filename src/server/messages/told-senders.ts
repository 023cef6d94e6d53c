import type { Tx } from '@/server/platform/app-context';
import type { Told } from './tell-members';

type Seen = { conversationId: string; userId: string; after: number; deliveredSeq: number; readSeq: number };

/**
 * What the people who wrote the messages after `after` are told of how far `userId` got them: only they, so that a large group costs
 * no more than a small one. Nobody hears of who has not accepted them yet, nor where one of both has receipts off.
 */
export async function toldSenders(tx: Tx, { conversationId, userId, after, deliveredSeq, readSeq }: Seen): Promise<Told[]> {
  const senders = await tx.$queryRaw<{ id: string }[]>`
    SELECT u.id::text AS id FROM conversation_members c JOIN users u ON u.id = c.user_id AND u.kind = 'person'
    WHERE c.conversation_id = ${conversationId}::uuid AND c.user_id <> ${userId}::uuid
      AND EXISTS (SELECT 1 FROM messages m WHERE m.conversation_id = c.conversation_id AND m.sender_id = u.id
        AND m.seq > ${after} AND m.seq <= ${Math.max(deliveredSeq, readSeq)})
      AND EXISTS (SELECT 1 FROM conversation_members mine
        WHERE mine.conversation_id = c.conversation_id AND mine.user_id = ${userId}::uuid AND mine.state = 'active')
      AND NOT EXISTS (SELECT 1 FROM message_settings s WHERE s.user_id IN (u.id, ${userId}::uuid) AND NOT s.read_receipts)`;
  const event = { type: 'message.seen', payload: { conversationId, userId, deliveredSeq, readSeq } } as const;
  return senders.map(({ id }) => ({ userId: id, event }));
}
