import { isLanguage } from '@/lib/localized';
import type { AppContext, Db } from '../platform/app-context';
import type { Viewer } from './viewer';

type App = Pick<AppContext, 'db' | 'clock' | 'log'>;
type Known = { viewer: Viewer | null; at: number };

const FRESH_MS = 5000;
const MAX_KNOWN = 10_000;
const SEEN_EVERY_MS = 5 * 60_000;

// A page view asks several times. Another process learns of a revoked session at most FRESH_MS later.
const known = new WeakMap<Db, Map<string, Known>>();

function cacheOf(db: Db): Map<string, Known> {
  const cache = known.get(db) ?? new Map<string, Known>();
  known.set(db, cache);
  if (cache.size > MAX_KNOWN) cache.clear();
  return cache;
}

const select = {
  id: true,
  expiresAt: true,
  revokedAt: true,
  lastSeenAt: true,
  user: {
    select: {
      id: true,
      kind: true,
      username: true,
      nickname: true,
      role: true,
      language: true,
      leavingAt: true,
      suspendedUntil: true,
    },
  },
} as const;

async function look(app: App, sessionId: string): Promise<Viewer | null> {
  const now = app.clock.now();
  const session = await app.db.session.findUnique({ where: { id: sessionId }, select });
  if (!session || session.revokedAt || session.expiresAt <= now || session.user.kind !== 'person') return null;
  if (session.user.leavingAt) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    await app.db.session
      .updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } })
      .catch((error: unknown) => app.log.warn({ err: error }, 'a session could not be marked as seen'));
  }
  const { language, kind, leavingAt: _, ...user } = session.user;
  return { ...user, kind, sessionId, language: isLanguage(language) ? language : 'en' };
}

/** The person behind a log-in; null when it was revoked, ran out or never was. At most 5 seconds old. */
export async function findViewer(app: App, sessionId: string): Promise<Viewer | null> {
  const cache = cacheOf(app.db);
  const now = app.clock.now().getTime();
  const hit = cache.get(sessionId);
  if (hit && Math.abs(now - hit.at) < FRESH_MS) return hit.viewer;
  const viewer = await look(app, sessionId);
  cache.set(sessionId, { viewer, at: now });
  return viewer;
}

/** Makes this process look again: after a change of the profile or the end of a log-in. */
export function forgetViewer(app: Pick<AppContext, 'db'>, sessionId: string): void {
  known.get(app.db)?.delete(sessionId);
}
