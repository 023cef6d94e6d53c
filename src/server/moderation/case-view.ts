import { decisions, decisionsFor } from '@/contracts/moderation';
import type { ActionView, CaseView } from '@/contracts/views/moderation';
import { DomainError } from '@/lib/errors';
import { authorSelect, authorView } from '../accounts/author-view';
import type { AppContext, Db } from '../platform/app-context';
import { caseRowSelect, caseRowView } from './case-rows';
import { evidenceOf } from './evidence-of';
import { reasonOf } from './own-reports';

const select = {
  ...caseRowSelect,
  ownerId: true,
  reports: {
    orderBy: { createdAt: 'asc' },
    take: 50,
    select: { id: true, reason: true, words: true, evidence: true, createdAt: true, reporter: { select: authorSelect } },
  },
  actions: {
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      kind: true,
      reason: true,
      createdAt: true,
      revertedAt: true,
      appeal: true,
      appealedAt: true,
      moderator: { select: authorSelect },
    },
  },
} as const;

/** Everything about one case, for moderators. Throws `DomainError('case-not-found')`. */
export async function caseView(app: Pick<AppContext, 'db'>, caseId: string): Promise<CaseView> {
  const found = await app.db.moderationCase.findUnique({ where: { id: caseId }, select, relationLoadStrategy: 'join' });
  if (!found) throw new DomainError('case-not-found', `No case ${caseId}`);
  const { reports, actions, ownerId, ...row } = found;
  const view = caseRowView({ ...row, reports });
  const decided = { kind: { notIn: ['note', 'dismiss'] }, revertedAt: null };
  const [isThere, upheldBefore] = await Promise.all([
    stands(app.db, view),
    app.db.moderationCase.count({ where: { ownerId, id: { not: caseId }, actions: { some: decided } } }),
  ]);
  return {
    ...view,
    isThere,
    upheldBefore,
    evidence: evidenceOf(reports[0]?.evidence),
    reports: reports.map(({ evidence: _evidence, reason, reporter, ...report }) => ({
      ...report,
      reason: reasonOf(reason),
      reporter: authorView(reporter),
    })),
    actions: actions.map(({ kind, moderator, ...action }) => ({
      ...action,
      kind: kindOf(kind),
      moderator: moderator && authorView(moderator),
    })),
    decisions: decisionsFor(view.subject, view.owner),
  };
}

const kindOf = (stored: string): ActionView['kind'] => decisions.find((one) => one === stored) ?? 'note';

async function stands(db: Db, { subject, subjectId: id }: Pick<CaseView, 'subject' | 'subjectId'>): Promise<boolean> {
  if (subject === 'post') return (await db.post.count({ where: { id, deletedAt: null } })) > 0;
  if (subject === 'comment') return (await db.comment.count({ where: { id, deletedAt: null } })) > 0;
  if (subject === 'message') return (await db.message.count({ where: { id, deletedAt: null } })) > 0;
  return (await db.user.count({ where: { id } })) > 0;
}
