import { accountChannel, type LiveBatch, worldChannel } from '@/contracts/live-events';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '../auth/viewer';
import { watchSession } from '../auth/watch-sessions';
import type { AppContext } from '../platform/app-context';
import { merge } from '../platform/live/merge';

type App = Pick<AppContext, 'live' | 'db' | 'clock' | 'log'>;
type Position = { town: number; account: number };

/** `t<seq>a<seq>`; throws `bad-cursor` for anything else. */
function parsePosition(text: string): Position {
  const found = /^t(\d{1,9})a(\d{1,9})$/.exec(text);
  if (!found) throw new DomainError('bad-cursor', 'Not a position in the live stream');
  return { town: Number(found[1]), account: Number(found[2]) };
}

async function startOf(app: App, viewer: Viewer | null): Promise<Position> {
  const town = await app.live.head(worldChannel('main'));
  return { town, account: viewer ? await app.live.head(accountChannel(viewer.id)) : 0 };
}

const isEndOf = (viewer: Viewer | null, batch: LiveBatch) =>
  batch.events.some((event) => event.type === 'session.revoked' && event.payload.sessionId === viewer?.sessionId);

const signedOut = () => new DomainError('not-signed-in', 'The session ended while its stream was open');

/**
 * The town's channel and the viewer's own in one stream, each batch with the position to resume from. The first one is empty: it
 * tells the position to a browser that loses its connection before anything happens.
 */
export async function* liveStream(
  app: App,
  viewer: Viewer | null,
  { lastEventId, signal }: { lastEventId: string | null | undefined; signal: AbortSignal },
): AsyncGenerator<{ position: string; batch: LiveBatch }> {
  const at = lastEventId ? parsePosition(lastEventId) : await startOf(app, viewer);
  const ended = new AbortController();
  const stop = viewer ? watchSession(app, viewer.sessionId, () => ended.abort('signed out')) : () => {};
  const either = AbortSignal.any([signal, ended.signal]);
  const position = () => `t${at.town}a${at.account}`;
  const town = app.live.subscribe(worldChannel('main'), at.town, either);
  const sources = viewer ? { town, account: app.live.subscribe(accountChannel(viewer.id), at.account, either) } : { town };
  try {
    if (!lastEventId) yield { position: position(), batch: { events: [], refetch: false } };
    for await (const { from, value } of merge<keyof Position, LiveBatch & { seq: number }>(
      sources as Record<keyof Position, typeof town>,
    )) {
      at[from] = value.seq;
      yield { position: position(), batch: { events: value.events, refetch: value.refetch } };
      if (isEndOf(viewer, value)) throw signedOut();
    }
    if (ended.signal.aborted) throw signedOut();
  } finally {
    stop();
    ended.abort('stream over');
  }
}
