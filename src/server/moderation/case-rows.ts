import { z } from 'zod';
import type { QueueInput } from '@/contracts/inputs/moderation';
import type { Page } from '@/contracts/inputs/paging';
import type { CaseRowView } from '@/contracts/views/moderation';
import type { Prisma } from '@/generated/prisma/client';
import { DomainError } from '@/lib/errors';
import { shorten } from '@/lib/text';
import { authorSelect, authorView } from '../accounts/author-view';
import type { AppContext } from '../platform/app-context';
import { pageOf } from '../platform/storage/page-of';
import { evidenceOf } from './evidence-of';
import { excerptLength, reasonOf } from './own-reports';

export const caseRowSelect = {
  id: true,
  subjectKind: true,
  subjectId: true,
  severity: true,
  reportsCount: true,
  state: true,
  createdAt: true,
  owner: { select: authorSelect },
  claimedBy: { select: authorSelect },
  reports: { orderBy: { createdAt: 'asc' }, take: 50, select: { reason: true, evidence: true } },
} as const satisfies Prisma.ModerationCaseSelect;

type Row = Prisma.ModerationCaseGetPayload<{ select: typeof caseRowSelect }>;

export function caseRowView({ owner, claimedBy, reports, subjectKind, ...row }: Row): CaseRowView {
  return {
    ...row,
    subject: subjectKind,
    owner: authorView(owner),
    claimedBy: claimedBy && authorView(claimedBy),
    reasons: [...new Set(reports.map(({ reason }) => reasonOf(reason)))],
    excerpt: shorten(evidenceOf(reports[0]?.evidence).text, excerptLength),
  };
}

/** The queue: the worst first, among equals what more reported, then the older. Throws `DomainError('bad-cursor')`. */
export async function listCases(app: Pick<AppContext, 'db'>, { state, cursor, limit }: QueueInput): Promise<Page<CaseRowView>> {
  const rows = await app.db.moderationCase.findMany({
    where: { state, ...after(cursor) },
    orderBy: [{ severity: 'desc' }, { reportsCount: 'desc' }, { id: 'asc' }],
    take: limit + 1,
    select: caseRowSelect,
    relationLoadStrategy: 'join',
  });
  const { items, nextCursor } = pageOf(rows, limit, ({ severity, reportsCount, id }) => encode([severity, reportsCount, id]));
  return { items: items.map(caseRowView), nextCursor };
}

const place = z.tuple([z.int(), z.int(), z.uuid()]);
const encode = (at: z.output<typeof place>) => Buffer.from(JSON.stringify(at)).toString('base64url');

function after(cursor: string | null | undefined): Prisma.ModerationCaseWhereInput {
  if (cursor === null || cursor === undefined) return {};
  const [severity, reportsCount, id] = decode(cursor);
  return {
    severity: { lte: severity },
    OR: [
      { severity: { lt: severity } },
      { severity, reportsCount: { lt: reportsCount } },
      { severity, reportsCount, id: { gt: id } },
    ],
  };
}

function decode(cursor: string): z.output<typeof place> {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new DomainError('bad-cursor', 'The cursor is not one of ours', { cause });
  }
}
