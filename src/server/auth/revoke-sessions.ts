import { accountChannel } from '@/contracts/live-events';
import { recordAudit } from '../audit/record-audit';
import type { AppContext, Tx } from '../platform/app-context';
import { forgetViewer } from './find-viewer';

type App = Pick<AppContext, 'db' | 'clock' | 'ids' | 'live' | 'afterCommit'>;
export type WhichSessions = 'all' | { only: string } | { except: string };

function idFilter(which: WhichSessions) {
  if (which === 'all') return undefined;
  return 'only' in which ? which.only : { not: which.except };
}

/** Ends log-ins of one account in a transaction: here at its commit, elsewhere within seconds. Returns how many there were. */
export async function revokeSessionsIn(
  app: App,
  tx: Tx,
  { userId, which }: { userId: string; which: WhichSessions },
): Promise<number> {
  const open = await tx.session.findMany({ where: { id: idFilter(which), userId, revokedAt: null }, select: { id: true } });
  const ids = open.map((session) => session.id);
  await tx.session.updateMany({ where: { id: { in: ids } }, data: { revokedAt: app.clock.now() } });
  if (ids.length === 0) return 0;
  const action = ids.length === 1 ? 'session.ended' : 'sessions.ended';
  await recordAudit(app, tx, {
    actorId: userId,
    action,
    subjectKind: 'account',
    subjectId: userId,
    detail: { count: ids.length },
  });
  const events = ids.map((sessionId) => ({ type: 'session.revoked' as const, payload: { sessionId } }));
  await app.live.append(tx, accountChannel(userId), events);
  app.afterCommit(tx, async () => {
    for (const sessionId of ids) forgetViewer(app, sessionId);
  });
  return ids.length;
}

/** As `revokeSessionsIn`, in a transaction of its own. */
export function revokeSessions(app: App & Pick<AppContext, 'transact'>, userId: string, which: WhichSessions): Promise<number> {
  return app.transact((tx) => revokeSessionsIn(app, tx, { userId, which }));
}
