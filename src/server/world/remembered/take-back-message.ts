import { stopAnswersTo } from '@/server/characters/stop-reply';
import { deleteMessage } from '@/server/messages/delete-message';
import { discardMessageImages } from '@/server/messages/message-images';
import type { AppContext } from '@/server/platform/app-context';
import { auditMemory } from './audit-memory';
import { type ChangeApp, withdrawSources } from './change-remembered';

/**
 * A person takes a message back for everybody. What a character kept of the exchange, and what it concluded from it, goes with it; an
 * answer that is owed to it is not written. Done already: nothing happens. Throws `message-not-found`, also for what others wrote.
 */
export function takeBackMessage(
  app: ChangeApp & Pick<AppContext, 'files'>,
  personId: string,
  { messageId }: { messageId: string },
): Promise<void> {
  return app.transact(async (tx) => {
    const { conversationId, seq, wasThere } = await deleteMessage(app, tx, { messageId, senderId: personId });
    if (!wasThere) return;
    await discardMessageImages(app, tx, messageId);
    await stopAnswersTo(app, tx, messageId);
    const kept = await tx.personMemory.findMany({
      where: { personId, conversationId, fromSeq: { lte: seq }, toSeq: { gte: seq } },
      select: { id: true, characterId: true },
    });
    for (const { id: memoryId, characterId } of kept) {
      await withdrawSources(app, tx, { characterId, personId, memoryId });
      await tx.personMemory.delete({ where: { id: memoryId } });
      await auditMemory(app, tx, { characterId, personId, byId: personId, verb: 'deleted', memoryId });
    }
  });
}
