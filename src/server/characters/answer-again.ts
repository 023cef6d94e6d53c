import { limits } from '@/contracts/limits';
import { DomainError } from '@/lib/errors';
import { lockConversation } from '@/server/messages/lock-conversation';
import type { AppContext } from '@/server/platform/app-context';
import { conversationOf } from './stop-reply';
import { tellPerson } from './tell-person';

type App = Pick<AppContext, 'transact' | 'afterCommit' | 'live' | 'jobs'>;

/**
 * A person wants another answer to what they wrote last: in place of the one that was sent, or of one that was stopped or failed. The
 * first answer stays until the other is whole, then it is gone for both. Asked while one is already owed: nothing happens. Throws
 * `conversation-not-found`, `answer-not-last` when something was said since, and `asked-too-often`.
 */
export function answerAgain(app: App, personId: string, { messageId }: { messageId: string }): Promise<void> {
  return app.transact(async (tx) => {
    const { conversationId, seq, forgottenAt } = await conversationOf(tx, { messageId, personId });
    const lastSeq = await lockConversation(tx, conversationId);
    const reply = await tx.reply.findUnique({ where: { messageId } });
    if (!reply || forgottenAt) throw new DomainError('answer-not-last', `No answer is owed to message ${messageId}`);
    if (reply.state === 'waiting' || reply.state === 'deferred' || reply.state === 'writing') return;
    const answer = reply.answerId ? await tx.message.findUnique({ where: { id: reply.answerId }, select: { seq: true } }) : null;
    if (lastSeq !== (answer?.seq ?? seq))
      throw new DomainError('answer-not-last', `Something was said since message ${messageId}`);
    if (reply.askedAgain >= limits.answersAgain.max) throw new DomainError('asked-too-often', `Message ${messageId}`);
    await tx.reply.update({
      where: { messageId },
      data: { state: 'waiting', why: null, attempts: 0, retryAt: null, askedAgain: { increment: 1 } },
    });
    await tellPerson(app, tx, reply, { state: 'waiting' });
    // Its first job is remembered under the message's name as done: this one has its own.
    const key = `${messageId}_${reply.askedAgain + 1}`;
    app.afterCommit(tx, () => app.jobs.tryEnqueue('write-reply', { messageId }, { key }));
  });
}
