import { DomainError } from '@/lib/errors';
import { lockConversation } from '@/server/messages/lock-conversation';
import type { AppContext } from '@/server/platform/app-context';
import type { ReplyClaim } from './claim-reply';
import { olderOpen } from './send-reply';
import { tellPerson } from './tell-person';

type App = Pick<AppContext, 'transact' | 'clock' | 'live'>;

/** A code of the catalogues' `errors`. */
type FailedReply = 'model-unavailable' | 'model-budget-spent';

const maxAttempts = 3;
const pauseMs = 2_000;

/**
 * After an answer that did not come about: another try a little later, or, after the third and where trying again cannot
 * help, the person is told. Answers why when this was the end, else null; a later message starts anew.
 */
export function giveUpReply(app: App, claim: ReplyClaim, error: unknown): Promise<FailedReply | null> {
  const isHopeless = error instanceof DomainError && !error.isTransient && error.code !== 'model-answer-unusable';
  const why = error instanceof DomainError && error.code === 'model-budget-spent' ? error.code : 'model-unavailable';
  return isHopeless || claim.attempts >= maxAttempts ? failReply(app, claim, why) : postponeReply(app, claim);
}

async function postponeReply(app: App, claim: ReplyClaim): Promise<null> {
  const waitMs = pauseMs * 3 ** (claim.attempts - 1);
  await app.transact(async (tx) => {
    const retryAt = new Date(app.clock.now().getTime() + waitMs);
    const { count } = await tx.reply.updateMany({
      where: { messageId: claim.messageId, state: 'writing', leaseOwner: claim.owner },
      data: { state: 'waiting', retryAt, leaseOwner: null, leaseUntil: null },
    });
    if (count > 0) await tellPerson(app, tx, claim, { state: 'waiting' });
  });
  return null;
}

function failReply(app: App, claim: ReplyClaim, why: FailedReply): Promise<FailedReply | null> {
  return app.transact(async (tx) => {
    await lockConversation(tx, claim.conversationId);
    // Where another answer was asked for, the one there is stays.
    const state = claim.answerId === null ? 'failed' : 'sent';
    const failed = { state, why, leaseOwner: null, leaseUntil: null, retryAt: null } as const;
    const { count } = await tx.reply.updateMany({
      where: { messageId: claim.messageId, state: 'writing', leaseOwner: claim.owner },
      data: failed,
    });
    if (count === 0) return null;
    await tellPerson(app, tx, claim, { state, why });
    for (const messageId of await olderOpen(tx, claim)) {
      await tx.reply.update({ where: { messageId }, data: { ...failed, state: 'failed' } });
      await tellPerson(app, tx, { ...claim, messageId }, { state: 'failed', why });
    }
    return why;
  });
}

/** Hands an answer back untouched (the worker stops): the next worker may take it at once, and no attempt was used. */
export async function releaseReply(app: Pick<AppContext, 'db'>, claim: ReplyClaim): Promise<void> {
  await app.db.reply.updateMany({
    where: { messageId: claim.messageId, state: 'writing', leaseOwner: claim.owner },
    data: { state: 'waiting', leaseOwner: null, leaseUntil: null, attempts: { decrement: 1 } },
  });
}
