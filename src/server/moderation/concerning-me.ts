import { decisions } from '@/contracts/moderation';
import type { ConcernView } from '@/contracts/views/moderation';
import { DomainError } from '@/lib/errors';
import { shorten } from '@/lib/text';
import type { Viewer } from '../auth/viewer';
import type { AppContext } from '../platform/app-context';
import { evidenceOf } from './evidence-of';
import { excerptLength, reasonOf } from './own-reports';

const shown = decisions.filter((decision) => decision !== 'dismiss' && decision !== 'hold');
const most = 100;

/** What moderators decided about what is one's own, newest first, with the reason that one was given and one's reply. */
export async function concerningMe(app: Pick<AppContext, 'db'>, by: Pick<Viewer, 'id'>): Promise<ConcernView[]> {
  const rows = await app.db.moderationAction.findMany({
    where: { case: { ownerId: by.id }, kind: { in: shown } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      id: true,
      kind: true,
      reason: true,
      createdAt: true,
      revertedAt: true,
      appeal: true,
      case: {
        select: {
          subjectKind: true,
          subjectId: true,
          reports: { take: 50, orderBy: { createdAt: 'asc' }, select: { evidence: true, reason: true } },
        },
      },
    },
    relationLoadStrategy: 'join',
  });
  return rows.flatMap(({ kind: storedKind, case: { subjectKind: subject, subjectId, reports }, ...row }) => {
    const kind = shown.find((one) => one === storedKind);
    if (!kind) return [];
    const rules = [...new Set(reports.map(({ reason }) => reasonOf(reason)))];
    return [{ ...row, kind, subject, subjectId, rules, excerpt: shorten(evidenceOf(reports[0]?.evidence).text, excerptLength) }];
  });
}

/** One's reply to a decision about what is one's own, once. Throws `DomainError`: `case-not-found`, `appealed-already`. */
export async function appeal(
  app: Pick<AppContext, 'db' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  { actionId, text }: { actionId: string; text: string },
): Promise<void> {
  const mine = { id: actionId, case: { ownerId: by.id }, kind: { in: shown } };
  const { count } = await app.db.moderationAction.updateMany({
    where: { ...mine, appeal: null },
    data: { appeal: text, appealedAt: app.clock.now() },
  });
  if (count > 0) return;
  if ((await app.db.moderationAction.count({ where: mine })) > 0)
    throw new DomainError('appealed-already', `Replied to ${actionId}`);
  throw new DomainError('case-not-found', `No decision ${actionId} about ${by.id}`);
}
