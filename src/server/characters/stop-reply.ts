import { DomainError } from '@/lib/errors';
import { demandMembership } from '@/server/messages/demand-membership';
import { lockConversation } from '@/server/messages/lock-conversation';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { tellPerson } from './tell-person';

type App = Pick<AppContext, 'transact' | 'live'>;

/**
 * A person wants no answer to what they wrote. What was written of it so far is discarded, never sent; an answer that was to be
 * replaced stays as it was. False when there was nothing to stop any more: pressed twice, or the answer was sent a moment before.
 * Throws `conversation-not-found`, also for what is other people's.
 */
export function stopReply(app: App, personId: string, { messageId }: { messageId: string }): Promise<boolean> {
  return app.transact(async (tx) => {
    const { conversationId } = await conversationOf(tx, { messageId, personId });
    await lockConversation(tx, conversationId);
    return (await stopOpenReplies(app, tx, conversationId)) > 0;
  });
}

/** The conversation of a person's own message. Throws `conversation-not-found`. */
export async function conversationOf(tx: Tx, { messageId, personId }: { messageId: string; personId: string }) {
  const message = await tx.message.findUnique({
    where: { id: messageId },
    select: { conversationId: true, senderId: true, seq: true, forgottenAt: true },
  });
  if (message?.senderId !== personId) throw new DomainError('conversation-not-found', `No message ${messageId} of ${personId}`);
  await demandMembership(tx, message.conversationId, personId);
  return message;
}

/** All answers that are owed in a conversation, under its lock. Whoever writes one finds its claim lost. Gives how many there were. */
export async function stopOpenReplies(app: App, tx: Tx, conversationId: string): Promise<number> {
  const open = await tx.reply.findMany({ where: { conversationId, state: { in: ['waiting', 'deferred', 'writing'] } } });
  for (const { messageId, personId, answerId } of open) {
    const state = answerId === null ? 'stopped' : 'sent';
    await tx.reply.update({
      where: { messageId },
      data: { state, why: null, leaseOwner: null, leaseUntil: null, retryAt: null, deferredUntil: null },
    });
    await tellPerson(app, tx, { personId, conversationId, messageId }, { state });
  }
  return open.length;
}
