import type { Prisma, Reply } from '@/generated/prisma/client';
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

/** The answers to one message that are not written yet, of one character or of those of a group. Under the conversation's lock. */
export async function stopAnswersTo(app: App, tx: Tx, messageId: string): Promise<void> {
  const isOpen = { messageId, state: { in: ['waiting', 'deferred', 'writing'] } } satisfies Prisma.ReplyWhereInput;
  const stopped = { state: 'stopped', leaseOwner: null, leaseUntil: null, retryAt: null } as const;
  await tx.groupReply.updateMany({ where: { messageId, state: isOpen.state }, data: stopped });
  await stopReplies(app, tx, await tx.reply.findMany({ where: isOpen }));
}

/** All answers that are owed in a conversation, under its lock. Whoever writes one finds its claim lost. Gives how many there were. */
export async function stopOpenReplies(app: App, tx: Tx, conversationId: string): Promise<number> {
  const open = await tx.reply.findMany({ where: { conversationId, state: { in: ['waiting', 'deferred', 'writing'] } } });
  await stopReplies(app, tx, open);
  return open.length;
}

async function stopReplies(app: App, tx: Tx, open: readonly Reply[]): Promise<void> {
  for (const { conversationId, messageId, personId, answerId } of open) {
    const state = answerId === null ? 'stopped' : 'sent';
    await tx.reply.update({
      where: { messageId },
      data: { state, why: null, leaseOwner: null, leaseUntil: null, retryAt: null, deferredUntil: null },
    });
    await tellPerson(app, tx, { personId, conversationId, messageId }, { state });
  }
}
