import type { Tx } from '@/server/platform/app-context';

/**
 * Before a character's first words in a conversation, the conversation keeps that its people were told so (`aiNoticeAt`, shown above all
 * messages for ever). Of people's messages, and of later ones, it changes nothing.
 */
export async function noteAi(tx: Tx, { conversationId, senderId, createdAt }: Written): Promise<void> {
  await tx.conversation.updateMany({
    where: { id: conversationId, aiNoticeAt: null, members: { some: { userId: senderId, user: { kind: 'character' } } } },
    data: { aiNoticeAt: createdAt },
  });
}

type Written = { conversationId: string; senderId: string; createdAt: Date };
