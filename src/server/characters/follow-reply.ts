import { setTimeout as sleep } from 'node:timers/promises';
import { replyStream, type TokenEvent } from '@/contracts/live-events';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';
import { isStreamId } from '@/server/platform/live/stream-entry';

const lookMs = 1_000;

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
  const member = await app.db.conversationMember.findFirst({
    where: { userId: viewerId, conversation: { messages: { some: { id: messageId } } } },
    select: { userId: true },
  });
  if (after !== null && !isStreamId(after)) throw new DomainError('bad-cursor', 'Not the id of a stream entry');
  if (!member) throw new DomainError('conversation-not-found', `${viewerId} is in no conversation with message ${messageId}`);
  const already = await endingOf(app, messageId);
  const owed = await app.db.reply.findUnique({ where: { messageId }, select: { askedAgain: true } });
  if (already) {
    yield { id: after ?? '0-0', events: [already] };
    return;
  }

  // Redis may lose the last words of a stream; the row never does.
  const over = new AbortController();
  let seen = after;
  let ending: TokenEvent | undefined;
  const watchRow = async () => {
    while (!over.signal.aborted && !signal.aborted) {
      await sleep(lookMs, undefined, { signal: over.signal }).catch(() => undefined);
      if (over.signal.aborted) return;
      const found = await endingOf(app, messageId).catch(() => undefined);
      // The last tokens may still be on their way: one more look, then the row decides.
      if (found && ending) return over.abort();
      ending = found;
    }
  };
  const watching = watchRow();
  try {
    for await (const batch of app.tokens.read(
      replyStream(messageId, owed?.askedAgain ?? 0),
      after,
      AbortSignal.any([signal, over.signal]),
    )) {
      seen = batch.id;
      yield batch;
      if (batch.events.some((event) => event.kind === 'done' || event.kind === 'failed')) return;
    }
    if (ending && !signal.aborted) yield { id: seen ?? '0-0', events: [ending] };
  } finally {
    over.abort();
    await watching;
  }
}

async function endingOf(app: Pick<AppContext, 'db'>, messageId: string): Promise<TokenEvent | undefined> {
  const reply = await app.db.reply.findUnique({ where: { messageId }, select: { state: true, why: true } });
  const attempt = Number.MAX_SAFE_INTEGER;
  // Without a row it was never owed, or the debt moved on to a newer message: there is nothing to wait for.
  if (!reply || reply.state === 'sent') return { kind: 'done', attempt };
  if (reply.state === 'stopped') return { kind: 'failed', attempt, why: 'stopped' };
  if (reply.state === 'failed') return { kind: 'failed', attempt, why: reply.why ?? 'model-unavailable' };
  return undefined;
}
