// First step of the feed: which posts, in which order. Raw SQL, because only the row comparison is one range of the index.

import type { Page } from '@/contracts/inputs/paging';
import { Prisma } from '@/generated/prisma/client';
import type { Db } from '@/server/platform/app-context';
import { decodeCursor, encodeCursor } from '@/server/platform/storage/keyset-cursor';
import { pageOf } from '@/server/platform/storage/page-of';
import { notMutedRowsSql } from '@/server/relations/muted';
import { wantedSql } from '@/server/sight/reading-wishes';
import { visibleToSql } from '@/server/sight/visible-to';

type SkeletonRow = { id: string; createdAt: Date };

type Wanted = {
  cursor?: string | null | undefined;
  limit: number;
  /** who reads; null is a guest */
  viewerId: string | null;
  authorId?: string;
  /** which a post must all have */
  terms?: readonly string[];
  by?: 'person' | 'character';
};

/** Ids of posts, newest first, of one author or of all. Throws `DomainError('bad-cursor')`. */
export async function feedSkeleton(db: Db, page: Wanted): Promise<Page<string>> {
  const cursor = decodeCursor(page.cursor);
  const older = cursor ? Prisma.sql`AND (created_at, id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)` : Prisma.empty;
  const byAuthor = page.authorId ? Prisma.sql`AND author_id = ${page.authorId}::uuid` : Prisma.empty;
  const withTerms = page.terms ? Prisma.sql`AND terms @> ${page.terms}::text[]` : Prisma.empty;
  const byKind = page.by
    ? Prisma.sql`AND EXISTS (SELECT FROM users u WHERE u.id = author_id AND u.kind = ${page.by}::user_kind)`
    : Prisma.empty;
  // Whom one looks up one wants to see.
  const unmuted = page.authorId ? Prisma.empty : Prisma.sql`AND ${notMutedRowsSql(page.viewerId, Prisma.sql`posts`)}`;
  const rows = await db.$queryRaw<SkeletonRow[]>`
    SELECT id, created_at AS "createdAt" FROM posts
    WHERE ${visibleToSql(page.viewerId)} AND ${wantedSql(page.viewerId)} ${unmuted} ${byAuthor} ${withTerms} ${byKind} ${older}
    ORDER BY created_at DESC, id DESC LIMIT ${page.limit + 1}`;
  const { items, nextCursor } = pageOf(rows, page.limit, (row) => encodeCursor({ at: row.createdAt, id: row.id }));
  return { items: items.map(({ id }) => id), nextCursor };
}
