import { limits } from '@/contracts/limits';
import type { NoticeKind } from '@/contracts/views/messages';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { fitText } from '@/server/posts/fit-text';
import { lockConversation } from './lock-conversation';
import { noteAi } from './note-ai';
import { oweMessageDeliveries } from './owe-message-deliveries';
import { tellMembers } from './tell-members';

export type NewMessage = {
  id: string;
  conversationId: string;
  senderId: string;
  text: string;
  clientId: string | null;
  createdAt: Date;
  worldMinute: number | null;
  /** a line about the group: nobody has to read it, so it counts as read */
  notice?: NoticeKind;
  targetId?: string;
  /** the post that it asks about */
  aboutId?: string | null;
};

/**
 * Puts a message at the end of a conversation: number, row, unread counters, live events. A repeat by id or by (sender, clientId)
 * changes nothing and gives the first one's number. Throws `DomainError('conversation-not-found')`.
 */
export async function insertMessage(
  app: Pick<AppContext, 'live' | 'ids'>,
  tx: Tx,
  message: NewMessage,
): Promise<{ seq: number; inserted: boolean }> {
  const { conversationId, senderId, createdAt } = message;
  // A message of images alone has no words; everything else has some.
  const isWordless = message.notice !== undefined || message.text === '';
  const text = isWordless ? message.text : fitText(message.text, limits.message);
  const seq = (await lockConversation(tx, conversationId)) + 1;
  await noteAi(tx, message);
  const { count } = await tx.message.createMany({ data: { ...message, text, seq }, skipDuplicates: true });
  if (count === 0) return { seq: await seqOfFirst(tx, message), inserted: false };
  const lastMessageAt = createdAt;
  await tx.conversation.update({
    where: { id: conversationId },
    data: { lastSeq: seq, lastMessageAt },
    select: { id: true },
  });
  await tx.conversationMember.updateMany({ where: { conversationId }, data: { lastMessageAt } });
  if (!message.notice) {
    await tx.conversationMember.updateMany({
      where: { conversationId, userId: { not: senderId } },
      data: { unreadCount: { increment: 1 } },
    });
    await oweMessageDeliveries(app, tx, message);
  }
  const payload = { conversationId, messageId: message.id, seq, senderId };
  await tellMembers(app, tx, { conversationId, event: { type: 'message.sent', payload } });
  return { seq, inserted: true };
}

async function seqOfFirst(tx: Tx, { id, senderId, clientId }: NewMessage): Promise<number> {
  const sameSend = clientId === null ? [] : [{ senderId, clientId }];
  const first = await tx.message.findFirstOrThrow({ where: { OR: [{ id }, ...sameSend] }, select: { seq: true } });
  return first.seq;
}
