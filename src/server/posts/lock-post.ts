import type { Tx } from '@/server/platform/app-context';

export type LockedPost = { authorId: string; likesCount: number; commentsCount: number };

/** Holds a post until the end of the transaction, so that its counters and its rows move together. Null when it is gone. */
export async function lockPost(tx: Tx, postId: string): Promise<LockedPost | null> {
  const rows = await tx.$queryRaw<LockedPost[]>`
    SELECT author_id AS "authorId", likes_count AS "likesCount", comments_count AS "commentsCount"
    FROM posts WHERE id = ${postId}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
  return rows[0] ?? null;
}
