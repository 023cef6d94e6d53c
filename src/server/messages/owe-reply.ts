import { accountChannel } from '@/contracts/live-events';
import type { Reply } from '@/generated/prisma/client';
import type { AppContext, Tx } from '@/server/platform/app-context';

type Owed = { messageId: string; conversationId: string; characterId: string; personId: string; createdAt: Date };

/**
 * Notes that a character owes an answer to a person's message. An answer that is owed already and not yet being written is moved to
 * the newest message, so that one answer covers all. To be called under the conversation's lock.
 */
export async function oweReply(app: Pick<AppContext, 'live'>, tx: Tx, owed: Owed): Promise<void> {
  const { messageId, conversationId, personId } = owed;
  const open = await tx.reply.findFirst({
    where: { conversationId, state: { in: ['waiting', 'deferred'] } },
    orderBy: { createdAt: 'desc' },
  });
  // Another answer to what was said before is not wanted any more: the one there is stays.
  if (open?.answerId) await settle(app, tx, open);
  const isMoved = open && open.answerId === null;
  const reply = isMoved
    ? await tx.reply.update({ where: { messageId: open.messageId }, data: { messageId } })
    : await tx.reply.create({ data: owed });
  await app.live.append(tx, accountChannel(personId), [replyChanged(reply)]);
}

async function settle(app: Pick<AppContext, 'live'>, tx: Tx, { messageId, personId }: Reply): Promise<void> {
  const data = { state: 'sent', why: null, deferredUntil: null, retryAt: null } as const;
  const reply = await tx.reply.update({ where: { messageId }, data });
  await app.live.append(tx, accountChannel(personId), [replyChanged(reply)]);
}

function replyChanged({ conversationId, messageId, state, deferredUntil, why }: Reply) {
  return { type: 'reply.changed', payload: { conversationId, messageId, state, deferredUntil, why } } as const;
}
