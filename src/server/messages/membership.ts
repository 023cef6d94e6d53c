import type { Prisma } from '@/generated/prisma/client';
import { DomainError } from '@/lib/errors';
import type { Db, Tx } from '@/server/platform/app-context';

const select = {
  state: true,
  role: true,
  readSeq: true,
  joinedSeq: true,
  clearedSeq: true,
  conversation: { select: { pairKey: true, createdById: true, title: true, lastSeq: true } },
} as const satisfies Prisma.ConversationMemberSelect;

export type Membership = Prisma.ConversationMemberGetPayload<{ select: typeof select }>;

/** How somebody takes part in a conversation. Throws `conversation-not-found` when they do not, and for ids that exist nowhere. */
export async function membershipOf(db: Db | Tx, conversationId: string, userId: string): Promise<Membership> {
  const member = await db.conversationMember.findUnique({
    where: { conversationId_userId: { conversationId, userId } },
    select,
  });
  if (!member) throw new DomainError('conversation-not-found', `No conversation ${conversationId} of ${userId}`);
  return member;
}

/** The messages that a member sees begin after this number. */
export const seesAfter = ({ joinedSeq, clearedSeq }: Pick<Membership, 'joinedSeq' | 'clearedSeq'>) =>
  Math.max(joinedSeq, clearedSeq);
