import { insertMessage } from '@/server/messages/insert-message';
import { lockConversation } from '@/server/messages/lock-conversation';
import type { AppContext, Tx } from '@/server/platform/app-context';
import type { ReplyClaim } from './claim-reply';
import { relationshipNote } from './relationship-note';
import type { ReplyScene } from './reply-scene';
import { tellPerson } from './tell-person';

type App = Pick<AppContext, 'transact' | 'clock' | 'ids' | 'live'>;

/**
 * The finished answer as one transaction: message, state, memory. False when another worker has taken the claim over (then
 * nothing was written). The message's id comes from the person's, so an answer cannot come twice.
 */
export function sendReply(app: App, claim: ReplyClaim, scene: ReplyScene, text: string): Promise<boolean> {
  return app.transact(async (tx) => {
    await lockConversation(tx, claim.conversationId);
    const answerId = app.ids.derive('reply', claim.messageId);
    const createdAt = app.clock.now();
    const sent = { state: 'sent', answerId, leaseOwner: null, leaseUntil: null, deferredUntil: null, why: null } as const;
    const { count } = await tx.reply.updateMany({
      where: { messageId: claim.messageId, state: 'writing', leaseOwner: claim.owner },
      data: sent,
    });
    if (count === 0) return false;
    await insertMessage(app, tx, {
      id: answerId,
      conversationId: claim.conversationId,
      senderId: claim.characterId,
      text,
      clientId: null,
      createdAt,
      worldMinute: scene.minute,
    });
    await tellPerson(app, tx, claim, { state: 'sent' });
    for (const messageId of await olderOpen(tx, claim)) {
      await tx.reply.update({ where: { messageId }, data: sent });
      await tellPerson(app, tx, { ...claim, messageId }, { state: 'sent' });
    }
    await remember(app, tx, claim, scene, text);
    return true;
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

async function remember(app: App, tx: Tx, claim: ReplyClaim, scene: ReplyScene, answer: string): Promise<void> {
  const { conversationId, characterId, personId } = claim;
  const times = await tx.message.count({ where: { conversationId, senderId: personId } });
  const { language, personName: person, said, minute, worldId } = scene;
  const text = relationshipNote({ language, person, said, times, answer });
  const id = app.ids.derive('relationship', characterId, personId);
  const now = app.clock.now();
  await tx.memory.upsert({
    where: { id },
    create: {
      id,
      worldId,
      characterId,
      kind: 'relationship',
      targetId: personId,
      text,
      importance: 6,
      minute,
      source: 'wrote',
      fromId: personId,
      sourceId: claim.messageId,
      createdAt: now,
      updatedAt: now,
    },
    update: { text, minute, sourceId: claim.messageId, updatedAt: now },
  });
}
