import { limits } from '@/contracts/limits';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { fitText } from '@/server/posts/fit-text';
import type { NewMessage } from './insert-message';
import { tellMembers } from './tell-members';

/** Other words in place of a message's: it keeps its place in the conversation. To be called under the conversation's lock. */
export async function rewriteMessage(
  app: Pick<AppContext, 'live'>,
  tx: Tx,
  { id, conversationId, senderId, seq, text, createdAt, worldMinute }: NewMessage & { seq: number },
): Promise<void> {
  await tx.message.update({ where: { id }, data: { text: fitText(text, limits.message), createdAt, worldMinute } });
  const payload = { conversationId, messageId: id, seq, senderId };
  await tellMembers(app, tx, { conversationId, event: { type: 'message.sent', payload } });
}
