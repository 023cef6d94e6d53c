import { accountChannel, type LiveBatch, worldChannel } from '@/contracts/live-events';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '../auth/viewer';
import { watchSession } from '../auth/watch-sessions';
import type { AppContext } from '../platform/app-context';
import { merge } from '../platform/live/merge';
import { inSight, nothingLeftOut, streamSight } from '../relations/stream-sight';

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

const hasNewRelations = ({ events, refetch }: LiveBatch) => refetch || events.some(({ type }) => type === 'relations.changed');

const signedOut = () => new DomainError('not-signed-in', 'The session ended while its stream was open');

/**
 * The town's channel and the viewer's own in one stream, each batch with the position to resume from. The first one is empty: it
 * tells the position to a browser that loses its connection before anything happens. What is about those from whom the viewer is apart is
 * left out, from a set that is read when the stream opens and when a relation of the viewer's changes.
 */
export async function* liveStream(
  app: App,
  viewer: Viewer | null,
  { lastEventId, signal }: { lastEventId: string | null | undefined; signal: AbortSignal },
): AsyncGenerator<{ position: string; batch: LiveBatch }> {
  const at = lastEventId ? parsePosition(lastEventId) : await startOf(app, viewer);
  const ended = new AbortController();
  let sight = viewer ? await streamSight(app.db, viewer.id) : nothingLeftOut;
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
      if (viewer && hasNewRelations(value)) sight = await streamSight(app.db, viewer.id);
      const events = inSight(value.events, sight);
      if (events.length > 0 || value.refetch) yield { position: position(), batch: { events, refetch: value.refetch } };
      if (isEndOf(viewer, value)) throw signedOut();
    }
    if (ended.signal.aborted) throw signedOut();
  } finally {
    stop();
    ended.abort('stream over');
  }
}
