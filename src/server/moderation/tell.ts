import type { Decision, ReportSubject } from '@/contracts/moderation';
import type { ModerationDetail } from '@/contracts/notification-kinds';
import { notify } from '../notifications/notify';
import type { AppContext, Tx } from '../platform/app-context';

type App = Pick<AppContext, 'live' | 'ids' | 'clock'>;
type Decided = { userId: string; kind: Decision | 'reverted'; subject: ReportSubject; about: string };

/** Says to whom it concerns that moderators decided something; what and why stands on the page of one's own safety. */
export async function tellOwner(app: App, tx: Tx, { userId, kind, subject, about }: Decided): Promise<void> {
  const detail = detailOf(kind, subject);
  if (!detail) return;
  await notify(app, tx, { userId, actorId: null, kind: 'moderation', detail, about, createdAt: app.clock.now() });
}

/** Null: nobody is told of it. */
function detailOf(kind: Decided['kind'], subject: ReportSubject): ModerationDetail | null {
  if (kind === 'remove') return subject === 'profile' ? 'profile-cleared' : `${subject}-removed`;
  if (kind === 'suspend' || kind === 'ban') return 'suspended';
  if (kind === 'warn') return 'warned';
  if (kind === 'label') return 'post-labelled';
  return kind === 'reverted' ? 'restored' : null;
}

/** Says to everybody who reported it what came of it. */
export async function tellReporters(
  app: App,
  tx: Tx,
  { caseId, isUpheld }: { caseId: string; isUpheld: boolean },
): Promise<void> {
  const reports = await tx.report.findMany({
    where: { caseId },
    select: { id: true, reporterId: true },
    orderBy: { reporterId: 'asc' },
  });
  const detail = isUpheld ? 'report-acted' : 'report-dismissed';
  for (const { id: about, reporterId: userId } of reports) {
    await notify(app, tx, { userId, actorId: null, kind: 'moderation', detail, about, createdAt: app.clock.now() });
  }
}
