// Private messages of an account that is removed. What it wrote to people stays theirs, as a deleted account's; conversations in which no
// person is left go whole.
import { lockConversation } from '@/server/messages/lock-conversation';
import type { Tx } from '@/server/platform/app-context';
import { nobodysId } from './nobody';
import type { Removal } from './purge-steps';

const batch = 500;

/** One conversation, or a part of a long one; how many rows of it went or changed hands. */
export async function removeConversations({ app, tx, userId }: Removal): Promise<number> {
  const mine = await tx.conversationMember.findFirst({
    where: { userId },
    orderBy: { conversationId: 'asc' },
    select: { conversationId: true },
  });
  if (!mine) return tx.reply.deleteMany({ where: { personId: userId } }).then(({ count }) => count);
  const { conversationId } = mine;
  const lastSeq = await lockConversation(tx, conversationId);
  const people = await tx.conversationMember.count({
    where: { conversationId, userId: { not: userId }, user: { kind: 'person', username: { not: '~' } } },
  });
  if (people === 0) {
    const messages = await tx.message.count({ where: { conversationId } });
    await tx.conversation.delete({ where: { id: conversationId }, select: { id: true } });
    return messages + 1;
  }
  const nobody = await nobodysId(app, tx);
  const handedOver = await handOver(tx, { conversationId, userId, nobody });
  if (handedOver === batch) return handedOver;
  await leave(tx, { conversationId, userId, nobody, lastSeq });
  return handedOver + 1;
}

type Place = { conversationId: string; userId: string; nobody: string };

function handOver(tx: Tx, { conversationId, userId, nobody }: Place): Promise<number> {
  return tx.$executeRaw`
    UPDATE messages SET sender_id = ${nobody}::uuid, client_id = NULL WHERE id IN (
      SELECT id FROM messages WHERE conversation_id = ${conversationId}::uuid AND sender_id = ${userId}::uuid LIMIT ${batch})`;
}

async function leave(tx: Tx, { conversationId, userId, nobody, lastSeq }: Place & { lastSeq: number }): Promise<void> {
  const { lastMessageAt } = await tx.conversation.update({
    where: { id: conversationId },
    // The key of a pair is made of the two ids.
    data: { pairKey: null },
    select: { lastMessageAt: true },
  });
  await tx.conversationMember.createMany({
    data: { conversationId, userId: nobody, readSeq: lastSeq, lastMessageAt },
    skipDuplicates: true,
  });
  await tx.conversationMember.delete({ where: { conversationId_userId: { conversationId, userId } } });
}
