import { limits } from '@/contracts/limits';
import { accountChannel } from '@/contracts/live-events';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { fitText } from '@/server/posts/fit-text';
import type { NewMessage } from './insert-message';

/** Other words in place of a message's: it keeps its place in the conversation. To be called under the conversation's lock. */
export async function rewriteMessage(
  app: Pick<AppContext, 'live'>,
  tx: Tx,
  { id, conversationId, senderId, seq, text, createdAt, worldMinute }: NewMessage & { seq: number },
): Promise<void> {
  await tx.message.update({ where: { id }, data: { text: fitText(text, limits.message), createdAt, worldMinute } });
  const members = await tx.conversationMember.findMany({
    where: { conversationId },
    select: { userId: true },
    orderBy: { userId: 'asc' },
  });
  const event = { type: 'message.sent', payload: { conversationId, messageId: id, seq, senderId } } as const;
  for (const { userId } of members) await app.live.append(tx, accountChannel(userId), [event]);
}
