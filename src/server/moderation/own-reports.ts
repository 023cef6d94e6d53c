import type { Page, PageInput } from '@/contracts/inputs/paging';
import type { ReportReason } from '@/contracts/moderation';
import { reportReasonNames } from '@/contracts/moderation';
import type { OwnReportView } from '@/contracts/views/moderation';
import { shorten } from '@/lib/text';
import type { Viewer } from '../auth/viewer';
import type { AppContext } from '../platform/app-context';
import { decodeCursor, encodeCursor } from '../platform/storage/keyset-cursor';
import { pageOf } from '../platform/storage/page-of';
import { evidenceOf } from './evidence-of';

export const excerptLength = 200;
export const reasonOf = (stored: string): ReportReason => reportReasonNames.find((one) => one === stored) ?? 'other';

/** What one reported and what came of it, newest first. Throws `DomainError('bad-cursor')`. */
export async function ownReports(
  app: Pick<AppContext, 'db'>,
  by: Pick<Viewer, 'id'>,
  page: PageInput,
): Promise<Page<OwnReportView>> {
  const cursor = decodeCursor(page.cursor);
  const older = cursor
    ? { createdAt: { lte: cursor.at }, OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }] }
    : {};
  const rows = await app.db.report.findMany({
    where: { reporterId: by.id, ...older },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: page.limit + 1,
    select: {
      id: true,
      reason: true,
      words: true,
      evidence: true,
      createdAt: true,
      case: {
        select: {
          subjectKind: true,
          state: true,
          actions: { where: { revertedAt: null, kind: { notIn: ['note', 'dismiss'] } }, select: { id: true }, take: 1 },
        },
      },
    },
    relationLoadStrategy: 'join',
  });
  const { items, nextCursor } = pageOf(rows, page.limit, (row) => encodeCursor({ at: row.createdAt, id: row.id }));
  const views = items.map(({ case: { subjectKind, state, actions }, evidence, reason, ...row }) => ({
    ...row,
    reason: reasonOf(reason),
    subject: subjectKind,
    excerpt: shorten(evidenceOf(evidence).text, excerptLength),
    state: state === 'open' ? ('open' as const) : actions.length > 0 ? ('upheld' as const) : ('dismissed' as const),
  }));
  return { items: views, nextCursor };
}
