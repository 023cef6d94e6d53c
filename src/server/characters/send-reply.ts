import { insertMessage } from '@/server/messages/insert-message';
import { lockConversation } from '@/server/messages/lock-conversation';
import { rewriteMessage } from '@/server/messages/rewrite-message';
import type { AppContext, Tx } from '@/server/platform/app-context';
import type { ReplyClaim } from './claim-reply';
import { wroteText } from './exchange-words';
import { exchangeId, rememberExchange } from './remember-exchange';
import type { ReplyScene } from './reply-scene';
import { tellPerson } from './tell-person';

type App = Pick<AppContext, 'transact' | 'clock' | 'ids' | 'live'>;

/**
 * The finished answer as one transaction: message, state, memory. Null when the claim is lost, to another worker or because the person
 * stopped it (then nothing was written). The message's id comes from the person's, so an answer cannot come twice; one that was asked
 * for again stands in place of the first.
 */
export function sendReply(app: App, claim: ReplyClaim, scene: ReplyScene, text: string): Promise<{ unrecapped: number } | null> {
  return app.transact(async (tx) => {
    await lockConversation(tx, claim.conversationId);
    const answerId = app.ids.derive('reply', claim.messageId);
    const createdAt = app.clock.now();
    const sent = { state: 'sent', answerId, leaseOwner: null, leaseUntil: null, deferredUntil: null, why: null } as const;
    const { count } = await tx.reply.updateMany({
      where: { messageId: claim.messageId, state: 'writing', leaseOwner: claim.owner },
      data: sent,
    });
    if (count === 0) return null;
    const answer = {
      id: answerId,
      conversationId: claim.conversationId,
      senderId: claim.characterId,
      text,
      clientId: null,
      createdAt,
      worldMinute: scene.minute,
    };
    const { seq, inserted } = await insertMessage(app, tx, answer);
    if (!inserted) await rewriteMessage(app, tx, { ...answer, seq });
    await tellPerson(app, tx, claim, { state: 'sent' });
    for (const messageId of await olderOpen(tx, claim)) {
      await tx.reply.update({ where: { messageId }, data: sent });
      await tellPerson(app, tx, { ...claim, messageId }, { state: 'sent' });
    }
    return { unrecapped: await remember(app, tx, { claim, scene, text, toSeq: seq }) };
  });
}

/** Messages before the answered one that still wait: the answer was written with them in sight. */
export async function olderOpen(tx: Tx, claim: ReplyClaim): Promise<string[]> {
  const rows = await tx.reply.findMany({
    where: {
      conversationId: claim.conversationId,
      state: { in: ['waiting', 'deferred', 'writing'] },
      message: { seq: { lt: claim.seq } },
    },
    select: { messageId: true },
  });
  return rows.map((row) => row.messageId);
}

type Answered = { claim: ReplyClaim; scene: ReplyScene; text: string; toSeq: number };

function remember(app: App, tx: Tx, { claim, scene, text, toSeq }: Answered): Promise<number> {
  const { conversationId, characterId, personId } = claim;
  const { language, personName, answering, minute, worldId } = scene;
  return rememberExchange(tx, {
    id: exchangeId(app, claim),
    ...{ worldId, characterId, personId, personName, language, minute },
    how: 'wrote',
    text: wroteText(language, { name: personName, said: answering.texts, answer: text }),
    sourceId: claim.messageId,
    messages: { conversationId, fromSeq: answering.fromSeq, toSeq },
    at: app.clock.now(),
  });
}
