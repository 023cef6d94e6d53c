// Open streams end with the log-in behind them, also while Redis is away: one question to Postgres for all of a process.
import type { AppContext, Db } from '../platform/app-context';

type App = Pick<AppContext, 'db' | 'clock' | 'log'>;
type Ends = Map<string, Set<() => void>>;

/** Wall milliseconds. With what `findViewer` remembers, an ended log-in is over everywhere within ten seconds. */
export const watchEveryMs = 4000;

const watched = new WeakMap<Db, Ends>();

async function look(app: App, ends: Ends): Promise<void> {
  // Streams that open while the database answers were not asked about.
  const asked = [...ends.keys()];
  const open = await app.db.session.findMany({
    where: { id: { in: asked }, revokedAt: null, expiresAt: { gt: app.clock.now() } },
    select: { id: true },
  });
  const isOpen = new Set(open.map(({ id }) => id));
  for (const sessionId of asked) {
    if (!isOpen.has(sessionId)) for (const end of ends.get(sessionId) ?? []) end();
  }
}

function startWatching(app: App): Ends {
  const ends: Ends = new Map();
  watched.set(app.db, ends);
  const timer = setInterval(() => {
    if (ends.size === 0) {
      clearInterval(timer);
      watched.delete(app.db);
      return;
    }
    // a database that is away ends nobody's log-in
    look(app, ends).catch((error: unknown) => app.log.warn({ err: error }, 'open log-ins could not be looked at'));
  }, watchEveryMs);
  timer.unref();
  return ends;
}

/** Calls `end` once the log-in is over. Returns how to stop looking. */
export function watchSession(app: App, sessionId: string, end: () => void): () => void {
  const ends = watched.get(app.db) ?? startWatching(app);
  const waiting = ends.get(sessionId) ?? new Set();
  ends.set(sessionId, waiting.add(end));
  return () => {
    waiting.delete(end);
    if (waiting.size === 0 && ends.get(sessionId) === waiting) ends.delete(sessionId);
  };
}
