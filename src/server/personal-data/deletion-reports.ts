import { z } from 'zod';
import type { Page, PageInput } from '@/contracts/inputs/paging';
import type { DeletionReportView } from '@/contracts/views/personal-data';
import type { Prisma } from '@/generated/prisma/client';
import type { AppContext } from '@/server/platform/app-context';
import { decodeCursor, encodeCursor, type KeysetCursor } from '@/server/platform/storage/keyset-cursor';
import { pageOf } from '@/server/platform/storage/page-of';

/** Rows by kind, as they are stored. */
export const storedCounts = z.record(z.string(), z.int()).catch({});

/** For operators: accounts that are leaving or were removed, the last asked for first. Throws `bad-cursor`. */
export async function deletionReports({ db }: Pick<AppContext, 'db'>, input: PageInput): Promise<Page<DeletionReportView>> {
  const rows = await db.accountPurge.findMany({
    where: olderThan(decodeCursor(input.cursor)),
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: input.limit + 1,
    select: { id: true, requestedAt: true, purgeAfter: true, startedAt: true, finishedAt: true, counts: true },
  });
  const page = pageOf(rows, input.limit, ({ requestedAt, id }) => encodeCursor({ at: requestedAt, id }));
  return { ...page, items: page.items.map((row) => ({ ...row, counts: storedCounts.parse(row.counts) })) };
}

function olderThan(cursor: KeysetCursor | null): Prisma.AccountPurgeWhereInput {
  if (!cursor) return {};
  const { at, id } = cursor;
  return { requestedAt: { lte: at }, OR: [{ requestedAt: { lt: at } }, { requestedAt: at, id: { lt: id } }] };
}
