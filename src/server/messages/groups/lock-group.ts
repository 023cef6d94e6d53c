import type { MemberRole } from '@/contracts/views/messages';
import { DomainError } from '@/lib/errors';
import type { Tx } from '@/server/platform/app-context';
import { lockConversation } from '../lock-conversation';
import { type Membership, membershipOf } from '../membership';

const rank: Record<MemberRole, number> = { member: 0, admin: 1, owner: 2 };

export const outranks = (one: MemberRole, other: MemberRole) => rank[one] > rank[other];

/**
 * Holds a group until the end of the transaction, for a member who is at least `atLeast`. Throws `conversation-not-found` for
 * everybody who is not in it, and for conversations between two and those of the world; `not-allowed` for a lesser role.
 */
export async function lockGroup(
  tx: Tx,
  { conversationId, userId, atLeast = 'member' }: { conversationId: string; userId: string; atLeast?: MemberRole },
): Promise<Membership> {
  await lockConversation(tx, conversationId);
  const mine = await membershipOf(tx, conversationId, userId);
  if (mine.conversation.createdById === null)
    throw new DomainError('conversation-not-found', `${conversationId} is no group of people`);
  if (rank[mine.role] < rank[atLeast])
    throw new DomainError('not-allowed', `${userId} is only ${mine.role} in ${conversationId}`);
  return mine;
}
