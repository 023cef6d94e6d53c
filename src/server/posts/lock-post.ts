import { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/server/platform/app-context';
import { visibleToSql } from '@/server/sight/visible-to';

export type LockedPost = {
  authorId: string;
  likesCount: number;
  commentsCount: number;
  visibility: 'public' | 'followers';
  replies: 'everybody' | 'followed' | 'mentioned' | 'nobody';
  version: number;
};

/** Holds a post until the end of the transaction, so that its counters and its rows move together. Null when it is gone. */
export function lockPost(tx: Tx, postId: string): Promise<LockedPost | null> {
  return lock(tx, postId, Prisma.sql`posts.deleted_at IS NULL`);
}

/** The same, also of one that was deleted: others' comments on it are still there. */
export function lockPlaceOfPost(tx: Tx, postId: string): Promise<LockedPost | null> {
  return lock(tx, postId, Prisma.sql`TRUE`);
}

/** Of one that is there; null also for somebody who may not see it. */
export function lockPostFor(tx: Tx, postId: string, viewerId: string): Promise<LockedPost | null> {
  return lock(tx, postId, visibleToSql(viewerId));
}

async function lock(tx: Tx, postId: string, condition: Prisma.Sql): Promise<LockedPost | null> {
  const rows = await tx.$queryRaw<LockedPost[]>`
    SELECT author_id AS "authorId", likes_count AS "likesCount", comments_count AS "commentsCount", visibility, replies, version
    FROM posts WHERE id = ${postId}::uuid AND ${condition} FOR NO KEY UPDATE OF posts`;
  return rows[0] ?? null;
}
