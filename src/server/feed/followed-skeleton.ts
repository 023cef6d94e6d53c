// The feed of those whom one follows: what they wrote and what they passed on. A post that several passed on stands once, where the
// first of them did: so a later repost moves nothing, and paging neither loses nor repeats a post.

import type { Page } from '@/contracts/inputs/paging';
import { Prisma } from '@/generated/prisma/client';
import type { Db } from '@/server/platform/app-context';
import { decodeCursor, encodeCursor } from '@/server/platform/storage/keyset-cursor';
import { pageOf } from '@/server/platform/storage/page-of';
import { notMutedRowsSql, notMutedSql } from '@/server/relations/muted';
import { wantedSql } from '@/server/sight/reading-wishes';
import { visibleToSql } from '@/server/sight/visible-to';

/** `repostedBy`: the id of the followed one that passed it on; null for what a followed one, or the reader, wrote. */
export type FeedEntry = { id: string; repostedBy: string | null };

type Wanted = { cursor?: string | null | undefined; limit: number; followedBy: string; by?: 'person' | 'character' };

/** Posts and reposts of the followed, newest first. Throws `DomainError('bad-cursor')`. */
export async function followedSkeleton(db: Db, wanted: Wanted): Promise<Page<FeedEntry>> {
  const limit = wanted.limit + 1;
  const rows = await db.$queryRaw<(FeedEntry & { at: Date })[]>`
    WITH followed AS (SELECT followed_id AS id FROM follows WHERE follower_id = ${wanted.followedBy}::uuid)
    SELECT id, at, reposted_by AS "repostedBy" FROM (${written(wanted, limit)} UNION ALL ${passedOn(wanted, limit)}) entries
    ORDER BY at DESC, id DESC LIMIT ${limit}`;
  const { items, nextCursor } = pageOf(rows, wanted.limit, encodeCursor);
  return { items: items.map(({ id, repostedBy }) => ({ id, repostedBy })), nextCursor };
}

function olderThan(wanted: Wanted, columns: Prisma.Sql): Prisma.Sql {
  const cursor = decodeCursor(wanted.cursor);
  return cursor ? Prisma.sql`AND (${columns}) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)` : Prisma.empty;
}

const ofKind = ({ by }: Wanted) =>
  by ? Prisma.sql`AND EXISTS (SELECT FROM users u WHERE u.id = p.author_id AND u.kind = ${by}::user_kind)` : Prisma.empty;

const shownTo = ({ followedBy }: Wanted) =>
  Prisma.sql`${visibleToSql(followedBy, Prisma.sql`p`)} AND ${wantedSql(followedBy, Prisma.sql`p`)}
    AND ${notMutedRowsSql(followedBy, Prisma.sql`p`)}`;

// Each of the followed is asked for their newest, which is a glance at an index: what others write, however much, is not read.
const written = (wanted: Wanted, limit: number) => Prisma.sql`
  SELECT newest.id, newest.at, NULL::uuid AS reposted_by
  FROM (SELECT id FROM followed UNION SELECT ${wanted.followedBy}::uuid) author CROSS JOIN LATERAL (
    SELECT p.id, p.created_at AS at FROM posts p
    WHERE p.author_id = author.id AND ${shownTo(wanted)} ${ofKind(wanted)} ${olderThan(wanted, Prisma.sql`p.created_at, p.id`)}
    ORDER BY p.created_at DESC, p.id DESC LIMIT ${limit}) newest`;

const passedOn = (wanted: Wanted, limit: number) => Prisma.sql`
  SELECT newest.id, newest.at, newest.reposted_by FROM followed CROSS JOIN LATERAL (
    SELECT r.post_id AS id, r.created_at AS at, r.user_id AS reposted_by FROM reposts r JOIN posts p ON p.id = r.post_id
    WHERE r.user_id = followed.id AND ${shownTo(wanted)} AND ${notMutedSql(wanted.followedBy, Prisma.sql`r.user_id`)}
      AND p.author_id <> ${wanted.followedBy}::uuid AND p.author_id NOT IN (SELECT id FROM followed)
      AND NOT EXISTS (SELECT FROM reposts e WHERE e.post_id = r.post_id AND e.user_id IN (SELECT id FROM followed)
        AND (e.created_at, e.user_id) < (r.created_at, r.user_id))
      ${ofKind(wanted)} ${olderThan(wanted, Prisma.sql`r.created_at, r.post_id`)}
    ORDER BY r.created_at DESC, r.post_id DESC LIMIT ${limit}) newest`;
