import { replyStream, type TokenEvent } from '@/contracts/live-events';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';
import { isStreamId } from '@/server/platform/live/stream-entry';
import { endingBy, followText } from './follow-text';

/**
 * The text of an answer while it is written, for a member of its conversation; resumes after `after` (a stream id). Ends with
 * `done` or `failed`; what is finished already ends at once. Throws `conversation-not-found` for anybody
 * else and `bad-cursor`.
 */
export async function* followReply(
  app: Pick<AppContext, 'db' | 'tokens'>,
  viewerId: string,
  { messageId, after, signal }: { messageId: string; after: string | null; signal: AbortSignal },
): AsyncGenerator<{ id: string; events: TokenEvent[] }> {
  if (after !== null && !isStreamId(after)) throw new DomainError('bad-cursor', 'Not the id of a stream entry');
  await demandSight(app, viewerId, messageId);
  const owed = await app.db.reply.findUnique({ where: { messageId }, select: { askedAgain: true } });
  const endingOf = async () =>
    endingBy(await app.db.reply.findUnique({ where: { messageId }, select: { state: true, why: true } }));
  yield* followText(app, { stream: replyStream(messageId, owed?.askedAgain ?? 0), after, signal, endingOf });
}

/** Throws `conversation-not-found` for who is not in the message's conversation. */
export async function demandSight(app: Pick<AppContext, 'db'>, viewerId: string, messageId: string): Promise<void> {
  const member = await app.db.conversationMember.findFirst({
    where: { userId: viewerId, conversation: { messages: { some: { id: messageId } } } },
    select: { userId: true },
  });
  if (!member) throw new DomainError('conversation-not-found', `${viewerId} is in no conversation with message ${messageId}`);
}
