import { DomainError } from '@/lib/errors';
import type { Db, Tx } from '@/server/platform/app-context';

/** Throws `DomainError('conversation-not-found')` for those who are not in it: others' conversations do not exist for them. */
export async function demandMembership(db: Db | Tx, conversationId: string, userId: string): Promise<void> {
  const member = await db.conversationMember.findUnique({
    where: { conversationId_userId: { conversationId, userId } },
    select: { userId: true },
  });
  if (!member) throw new DomainError('conversation-not-found', `No conversation ${conversationId} of ${userId}`);
}
