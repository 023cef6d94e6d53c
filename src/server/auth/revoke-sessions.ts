import { accountChannel } from '@/contracts/live-events';
import type { AppContext } from '../platform/app-context';
import { forgetViewer } from './find-viewer';

type App = Pick<AppContext, 'db' | 'clock' | 'transact' | 'live'>;
type Which = { only: string } | { except: string };

/** Ends log-ins of one account, here at once and elsewhere within seconds. Returns how many there were. */
export async function revokeSessions(app: App, userId: string, which: Which): Promise<number> {
  const id = 'only' in which ? which.only : { not: which.except };
  const revoked = await app.transact(async (tx) => {
    const open = await tx.session.findMany({ where: { id, userId, revokedAt: null }, select: { id: true } });
    const ids = open.map((session) => session.id);
    await tx.session.updateMany({ where: { id: { in: ids } }, data: { revokedAt: app.clock.now() } });
    const events = ids.map((sessionId) => ({ type: 'session.revoked' as const, payload: { sessionId } }));
    await app.live.append(tx, accountChannel(userId), events);
    return ids;
  });
  for (const sessionId of revoked) forgetViewer(app, sessionId);
  return revoked.length;
}
