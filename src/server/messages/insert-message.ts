import { limits } from '@/contracts/limits';
import { accountChannel } from '@/contracts/live-events';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { fitText } from '@/server/posts/fit-text';
import { lockConversation } from './lock-conversation';

export type NewMessage = {
  id: string;
  conversationId: string;
  senderId: string;
  text: string;
  clientId: string | null;
  createdAt: Date;
  worldMinute: number | null;
};

/**
 * Puts a message at the end of a conversation: number, row, unread counters, live events. A repeat by id or by (sender, clientId)
 * changes nothing and gives the first one's number. Throws `DomainError('conversation-not-found')`.
 */
export async function insertMessage(
  app: Pick<AppContext, 'live'>,
  tx: Tx,
  message: NewMessage,
): Promise<{ seq: number; inserted: boolean }> {
  const { conversationId, senderId, createdAt } = message;
  const text = fitText(message.text, limits.message);
  const seq = (await lockConversation(tx, conversationId)) + 1;
  const { count } = await tx.message.createMany({ data: { ...message, text, seq }, skipDuplicates: true });
  if (count === 0) return { seq: await seqOfFirst(tx, message), inserted: false };
  const lastMessageAt = createdAt;
  await tx.conversation.update({
    where: { id: conversationId },
    data: { lastSeq: seq, lastMessageAt },
    select: { id: true },
  });
  await tx.conversationMember.updateMany({ where: { conversationId }, data: { lastMessageAt } });
  await tx.conversationMember.updateMany({
    where: { conversationId, userId: { not: senderId } },
    data: { unreadCount: { increment: 1 } },
  });
  await announce(app, tx, { ...message, seq });
  return { seq, inserted: true };
}

async function seqOfFirst(tx: Tx, { id, senderId, clientId }: NewMessage): Promise<number> {
  const sameSend = clientId === null ? [] : [{ senderId, clientId }];
  const first = await tx.message.findFirstOrThrow({ where: { OR: [{ id }, ...sameSend] }, select: { seq: true } });
  return first.seq;
}

async function announce(app: Pick<AppContext, 'live'>, tx: Tx, sent: NewMessage & { seq: number }): Promise<void> {
  const { conversationId, id, seq, senderId } = sent;
  const members = await tx.conversationMember.findMany({
    where: { conversationId },
    select: { userId: true },
    // The same order in every transaction: channels are locked one after the other.
    orderBy: { userId: 'asc' },
  });
  const event = { type: 'message.sent', payload: { conversationId, messageId: id, seq, senderId } } as const;
  for (const { userId } of members) await app.live.append(tx, accountChannel(userId), [event]);
}
