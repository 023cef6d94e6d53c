import { setTimeout as sleep } from 'node:timers/promises';
import type { TokenEvent } from '@/contracts/live-events';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';
import { isStreamId } from '@/server/platform/live/stream-entry';

const lookMs = 1_000;

type Following = {
  stream: string;
  after: string | null;
  signal: AbortSignal;
  /** how it ended, by its row; undefined while it is written */
  endingOf: () => Promise<TokenEvent | undefined>;
};

/**
 * A text while it is written; resumes after `after` (a stream id). Ends with `done` or `failed`; what is finished already ends at once.
 * Throws `bad-cursor`.
 */
export async function* followText(
  app: Pick<AppContext, 'tokens'>,
  { stream, after, signal, endingOf }: Following,
): AsyncGenerator<{ id: string; events: TokenEvent[] }> {
  if (after !== null && !isStreamId(after)) throw new DomainError('bad-cursor', 'Not the id of a stream entry');
  const already = await endingOf();
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
      const found = await endingOf().catch(() => undefined);
      // The last tokens may still be on their way: one more look, then the row decides.
      if (found && ending) return over.abort();
      ending = found;
    }
  };
  const watching = watchRow();
  try {
    for await (const batch of app.tokens.read(stream, after, AbortSignal.any([signal, over.signal]))) {
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

/** How a row's state ends a text. `attempt` is above all that the stream may hold. */
export function endingBy(reply: { state: string; why: string | null } | null): TokenEvent | undefined {
  const attempt = Number.MAX_SAFE_INTEGER;
  // Without a row it was never owed, or the debt moved on to a newer message: there is nothing to wait for.
  if (!reply || reply.state === 'sent') return { kind: 'done', attempt };
  if (reply.state === 'stopped') return { kind: 'failed', attempt, why: 'stopped' };
  if (reply.state === 'failed') return { kind: 'failed', attempt, why: reply.why ?? 'model-unavailable' };
  return undefined;
}
