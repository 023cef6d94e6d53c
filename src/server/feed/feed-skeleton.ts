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

/** Among this many of the newest posts words are looked for one by one, before the index of all words is asked. */
const glance = 2_000;

/** Ids of posts, newest first, of one author or of all. Throws `DomainError('bad-cursor')`. */
export async function feedSkeleton(db: Db, page: Wanted): Promise<Page<string>> {
  const rows = page.terms ? await found(db, page) : await rowsOf(db, page, Prisma.sql`posts`);
  const { items, nextCursor } = pageOf(rows, page.limit, (row) => encodeCursor({ at: row.createdAt, id: row.id }));
  return { items: items.map(({ id }) => id), nextCursor };
}

/**
 * What everybody writes about stands among the newest posts; only what is rare is asked of the index, which reads all that it finds before
 * it knows which are the newest. So neither takes longer in a larger community.
 */
async function found(db: Db, page: Wanted): Promise<SkeletonRow[]> {
  const newest = Prisma.sql`(SELECT * FROM posts WHERE deleted_at IS NULL ${olderThan(page)}
    ORDER BY created_at DESC, id DESC LIMIT ${glance}) posts`;
  const near = await rowsOf(db, page, newest);
  return near.length > page.limit ? near : rowsOf(db, page, Prisma.sql`posts`);
}

function olderThan(page: Wanted): Prisma.Sql {
  const cursor = decodeCursor(page.cursor);
  return cursor ? Prisma.sql`AND (created_at, id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)` : Prisma.empty;
}

function rowsOf(db: Db, page: Wanted, posts: Prisma.Sql): Promise<SkeletonRow[]> {
  const byAuthor = page.authorId ? Prisma.sql`AND author_id = ${page.authorId}::uuid` : Prisma.empty;
  const withTerms = page.terms ? Prisma.sql`AND terms @> ${page.terms}::text[]` : Prisma.empty;
  const byKind = page.by
    ? Prisma.sql`AND EXISTS (SELECT FROM users u WHERE u.id = author_id AND u.kind = ${page.by}::user_kind)`
    : Prisma.empty;
  // Whom one looks up one wants to see.
  const unmuted = page.authorId ? Prisma.empty : Prisma.sql`AND ${notMutedRowsSql(page.viewerId, Prisma.sql`posts`)}`;
  return db.$queryRaw<SkeletonRow[]>`
    SELECT id, created_at AS "createdAt" FROM ${posts}
    WHERE ${visibleToSql(page.viewerId)} AND ${wantedSql(page.viewerId)} ${unmuted} ${byAuthor} ${withTerms} ${byKind} ${olderThan(page)}
    ORDER BY created_at DESC, id DESC LIMIT ${page.limit + 1}`;
}
