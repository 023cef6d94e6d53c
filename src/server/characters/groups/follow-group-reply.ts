import { groupReplyStream, type TokenEvent } from '@/contracts/live-events';
import type { AppContext } from '@/server/platform/app-context';
import { demandSight } from '../follow-reply';
import { endingBy, followText } from '../follow-text';

type Following = { messageId: string; characterId: string; after: string | null; signal: AbortSignal };

/** A character's answer in a group while it is written, for its members. Throws `conversation-not-found` and `bad-cursor`. */
export async function* followGroupReply(
  app: Pick<AppContext, 'db' | 'tokens'>,
  viewerId: string,
  { messageId, characterId, after, signal }: Following,
): AsyncGenerator<{ id: string; events: TokenEvent[] }> {
  await demandSight(app, viewerId, messageId);
  const key = { messageId_characterId: { messageId, characterId } };
  const endingOf = async () => endingBy(await app.db.groupReply.findUnique({ where: key, select: { state: true, why: true } }));
  yield* followText(app, { stream: groupReplyStream(messageId, characterId), after, signal, endingOf });
}
