import type { SessionView } from '@/contracts/views/people';
import type { AppContext } from '../platform/app-context';
import type { Viewer } from './viewer';

const MOST = 100;

/** The viewer's open log-ins, newest first. */
export async function listSessions(app: Pick<AppContext, 'db' | 'clock'>, viewer: Viewer): Promise<SessionView[]> {
  const rows = await app.db.session.findMany({
    where: { userId: viewer.id, revokedAt: null, expiresAt: { gt: app.clock.now() } },
    orderBy: { createdAt: 'desc' },
    take: MOST,
    select: { id: true, userAgent: true, address: true, createdAt: true, lastSeenAt: true },
  });
  return rows.map((row) => ({ ...row, isThis: row.id === viewer.sessionId }));
}
