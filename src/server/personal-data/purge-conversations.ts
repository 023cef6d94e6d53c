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
    select: { conversationId: true, role: true, conversation: { select: { pairKey: true } } },
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
  const place = { conversationId, userId, nobody: await nobodysId(app, tx) };
  const handedOver = await handOver(tx, place);
  if (handedOver === batch) return handedOver;
  await tx.message.updateMany({ where: { conversationId, targetId: userId }, data: { targetId: null } });
  if (mine.conversation.pairKey === null) await leaveGroup(tx, { ...place, role: mine.role });
  else await leavePair(tx, { ...place, lastSeq });
  return handedOver + 1;
}

type Place = { conversationId: string; userId: string; nobody: string };

function handOver(tx: Tx, { conversationId, userId, nobody }: Place): Promise<number> {
  return tx.$executeRaw`
    UPDATE messages SET sender_id = ${nobody}::uuid, client_id = NULL WHERE id IN (
      SELECT id FROM messages WHERE conversation_id = ${conversationId}::uuid AND sender_id = ${userId}::uuid LIMIT ${batch})`;
}

/** The deleted account takes the place of the other. */
async function leavePair(tx: Tx, { conversationId, userId, nobody, lastSeq }: Place & { lastSeq: number }): Promise<void> {
  const { lastMessageAt } = await tx.conversation.update({
    where: { id: conversationId },
    // The key of a pair is made of the two ids.
    data: { pairKey: null },
    select: { lastMessageAt: true },
  });
  await tx.conversationMember.createMany({
    data: { conversationId, userId: nobody, readSeq: lastSeq, deliveredSeq: lastSeq, lastMessageAt },
    skipDuplicates: true,
  });
  await tx.conversationMember.delete({ where: { conversationId_userId: { conversationId, userId } } });
}

/** As when a person leaves a group: an owner's goes to the admin who was there first, else to the person. */
async function leaveGroup(tx: Tx, { conversationId, userId, nobody, role }: Place & { role: string }): Promise<void> {
  await tx.conversationMember.delete({ where: { conversationId_userId: { conversationId, userId } } });
  await tx.conversation.updateMany({ where: { id: conversationId, createdById: userId }, data: { createdById: nobody } });
  if (role !== 'owner') return;
  const people = await tx.conversationMember.findMany({
    where: { conversationId, user: { kind: 'person' } },
    orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
    select: { userId: true, role: true },
  });
  const heir = people.find((one) => one.role === 'admin') ?? people[0];
  if (!heir) return;
  const key = { conversationId_userId: { conversationId, userId: heir.userId } };
  await tx.conversationMember.update({ where: key, data: { role: 'owner' }, select: { userId: true } });
}
