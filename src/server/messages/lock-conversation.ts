import { DomainError } from '@/lib/errors';
import type { Tx } from '@/server/platform/app-context';

/** Holds a conversation until the end of the transaction and gives the number of its newest message. Throws `conversation-not-found`. */
export async function lockConversation(tx: Tx, conversationId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ lastSeq: number }[]>`
    SELECT last_seq AS "lastSeq" FROM conversations WHERE id = ${conversationId}::uuid FOR NO KEY UPDATE`;
  const row = rows[0];
  if (!row) throw new DomainError('conversation-not-found', `No conversation ${conversationId}`);
  return row.lastSeq;
}
