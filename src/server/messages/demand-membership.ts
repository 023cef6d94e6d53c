import type { Db, Tx } from '@/server/platform/app-context';
import { membershipOf } from './membership';

/** Throws `DomainError('conversation-not-found')` for those who are not in it: others' conversations do not exist for them. */
export async function demandMembership(db: Db | Tx, conversationId: string, userId: string): Promise<void> {
  await membershipOf(db, conversationId, userId);
}
