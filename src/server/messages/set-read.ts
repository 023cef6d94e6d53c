import type { AppContext, Tx } from '@/server/platform/app-context';
import { lockConversation } from './lock-conversation';
import { tellEach } from './tell-members';
import { toldSenders } from './told-senders';
import { unreadTotalOf } from './unread-total';

/**
 * Notes that somebody, person or character, has read up to message number `seq`. Never goes back; repeated or older numbers change
 * nothing. Who wrote what was read is told, unless one of both has receipts off. Throws `DomainError('conversation-not-found')`.
 */
export async function setRead(
  app: Pick<AppContext, 'live'>,
  tx: Tx,
  { conversationId, userId, seq }: { conversationId: string; userId: string; seq: number },
): Promise<void> {
  const readSeq = Math.min(seq, await lockConversation(tx, conversationId));
  const key = { conversationId_userId: { conversationId, userId } };
  const before = await tx.conversationMember.findUnique({ where: key, select: { readSeq: true, deliveredSeq: true } });
  if (!before || before.readSeq >= readSeq) return;
  const unreadCount = await countUnread(tx, { conversationId, userId, readSeq });
  const deliveredSeq = Math.max(before.deliveredSeq, readSeq);
  await tx.conversationMember.update({ where: key, data: { readSeq, unreadCount, deliveredSeq } });
  const payload = { conversationId, seq: readSeq, unreadTotal: await unreadTotalOf(tx, userId) };
  const senders = await toldSenders(tx, { conversationId, userId, after: before.readSeq, readSeq, deliveredSeq });
  await tellEach(app, tx, [{ userId, event: { type: 'message.read', payload } }, ...senders]);
}

type Unread = { conversationId: string; userId: string; readSeq: number };

/** What others wrote after `readSeq`; lines about the group and what was taken back need no reading. */
export function countUnread(tx: Tx, { conversationId, userId, readSeq }: Unread): Promise<number> {
  return tx.message.count({
    where: { conversationId, seq: { gt: readSeq }, senderId: { not: userId }, notice: null, deletedAt: null },
  });
}
