import { accountChannel } from '@/contracts/live-events';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { lockConversation } from './lock-conversation';

/**
 * Notes that somebody, person or character, has read up to message number `seq`. Never goes back; repeated or older numbers change
 * nothing. Throws `DomainError('conversation-not-found')`.
 */
export async function setRead(
  app: Pick<AppContext, 'live'>,
  tx: Tx,
  { conversationId, userId, seq }: { conversationId: string; userId: string; seq: number },
): Promise<void> {
  const readSeq = Math.min(seq, await lockConversation(tx, conversationId));
  const unreadCount = await tx.message.count({ where: { conversationId, seq: { gt: readSeq }, senderId: { not: userId } } });
  const { count } = await tx.conversationMember.updateMany({
    where: { conversationId, userId, readSeq: { lt: readSeq } },
    data: { readSeq, unreadCount },
  });
  if (count === 0) return;
  const unreadTotal = await unreadTotalOf(tx, userId);
  const payload = { conversationId, seq: readSeq, unreadTotal };
  await app.live.append(tx, accountChannel(userId), [{ type: 'message.read', payload }]);
}

async function unreadTotalOf(tx: Tx, userId: string): Promise<number> {
  const sum = await tx.conversationMember.aggregate({ where: { userId }, _sum: { unreadCount: true } });
  return sum._sum.unreadCount ?? 0;
}
