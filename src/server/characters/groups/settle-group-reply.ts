import { DomainError } from '@/lib/errors';
import { oweGroupReplies } from '@/server/messages/groups/owe-group-replies';
import { insertMessage } from '@/server/messages/insert-message';
import { lockConversation } from '@/server/messages/lock-conversation';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { leaseMs } from '../claim-reply';
import { type GroupReplyClaim, settle } from './claim-group-reply';

const maxAttempts = 3;
const pauseMs = 2_000;

const held = ({ messageId, characterId, owner }: GroupReplyClaim) =>
  ({ messageId, characterId, state: 'writing', leaseOwner: owner }) as const;

/**
 * The finished answer as one transaction: message, state, and what it in turn asks of others. False when the claim is lost; then nothing
 * was written. The message's id comes from what it answers, so it cannot come twice.
 */
export function sendGroupReply(
  app: Pick<AppContext, 'transact' | 'afterCommit' | 'clock' | 'ids' | 'live' | 'jobs'>,
  claim: GroupReplyClaim,
  { text, minute }: { text: string; minute: number },
): Promise<boolean> {
  return app.transact(async (tx) => {
    const { messageId, characterId, conversationId } = claim;
    await lockConversation(tx, conversationId);
    if (!(await isHeld(tx, claim))) return false;
    const id = app.ids.derive('group-reply', messageId, characterId);
    const said = { conversationId, senderId: characterId, text };
    const { seq } = await insertMessage(app, tx, {
      ...{ ...said, id, clientId: null, worldMinute: minute },
      createdAt: app.clock.now(),
    });
    await settle(app, tx, claim, { state: 'sent' });
    await oweGroupReplies(app, tx, { ...said, messageId: id, seq });
    return true;
  });
}

const isHeld = async (tx: Tx, claim: GroupReplyClaim) => (await tx.groupReply.count({ where: held(claim) })) > 0;

/** Another try a little later; after the third, or where that cannot help, the group is told. Answers why when this was the end. */
export function giveUpGroupReply(
  app: Pick<AppContext, 'transact' | 'clock' | 'live'>,
  claim: GroupReplyClaim,
  error: unknown,
): Promise<string | null> {
  const isHopeless = error instanceof DomainError && !error.isTransient && error.code !== 'model-answer-unusable';
  const why = error instanceof DomainError && error.code === 'model-budget-spent' ? error.code : 'model-unavailable';
  return app.transact(async (tx) => {
    await lockConversation(tx, claim.conversationId);
    if (!(await isHeld(tx, claim))) return null;
    if (isHopeless || claim.attempts >= maxAttempts) {
      await settle(app, tx, claim, { state: 'failed', why });
      return why;
    }
    const retryAt = new Date(app.clock.now().getTime() + pauseMs * 3 ** (claim.attempts - 1));
    await settle(app, tx, claim, { state: 'waiting', retryAt });
    return null;
  });
}

/** Hands an answer back untouched (the worker stops): the next worker may take it at once, and no attempt was used. */
export async function releaseGroupReply(app: Pick<AppContext, 'db'>, claim: GroupReplyClaim): Promise<void> {
  const data = { state: 'waiting', leaseOwner: null, leaseUntil: null, attempts: { decrement: 1 } } as const;
  await app.db.groupReply.updateMany({ where: held(claim), data });
}

/** Renews a claim while it is worked on. `signal` aborts when it is lost: to another worker, or because the message was taken back. */
export function holdGroupLease(
  app: Pick<AppContext, 'db' | 'clock' | 'log'>,
  claim: GroupReplyClaim,
): { signal: AbortSignal } & Disposable {
  const lost = new AbortController();
  const renew = async () => {
    const leaseUntil = new Date(app.clock.now().getTime() + leaseMs);
    const { count } = await app.db.groupReply.updateMany({ where: held(claim), data: { leaseUntil } });
    if (count === 0) lost.abort(new Error('this answer is not wanted any more, or another worker writes it'));
  };
  const tryToRenew = () =>
    renew().catch((error: unknown) => app.log.warn({ err: error, messageId: claim.messageId }, 'lease not renewed'));
  const timer = setInterval(tryToRenew, leaseMs / 3);
  return { signal: lost.signal, [Symbol.dispose]: () => clearInterval(timer) };
}
