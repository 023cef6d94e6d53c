// Comments with the first of their replies, and the first of those: the same queries whatever the number.
import { limits } from '@/contracts/limits';
import type { CommentView } from '@/contracts/views/posts';
import { Prisma } from '@/generated/prisma/client';
import type { Viewer } from '@/server/auth/viewer';
import type { Db } from '@/server/platform/app-context';
import { apartFrom } from '@/server/relations/apart';
import { mutedComments } from '@/server/relations/muted';
import { type CommentRow, commentSelect, isShownComment, toCommentView } from './comment-view';

/** In the order of `rows`, without those that this reader muted. */
export async function commentTrees(
  db: Db,
  viewer: Pick<Viewer, 'id'> | null,
  rows: readonly CommentRow[],
): Promise<CommentView[]> {
  const below = await repliesBelow(db, rows);
  const all = [...rows, ...below];
  const viewerId = viewer?.id ?? null;
  const [liked, away, muted] = await Promise.all([
    likedAmong(db, viewer, all),
    viewerId ? apartFrom(db, viewerId) : new Set<string>(),
    mutedComments(
      db,
      viewerId,
      all.map(({ id }) => id),
    ),
  ]);
  // With a block in between, what others have answered stays as a place without words.
  const isShown = ({ id, authorId, repliesCount }: CommentRow) => !muted.has(id) && (repliesCount > 0 || !away.has(authorId));
  const byParent = Map.groupBy(below.filter(isShown), ({ parentId }) => parentId);
  const treeOf = (row: CommentRow): CommentView =>
    toCommentView(row, {
      viewerId,
      isLikedByMe: liked.has(row.id),
      isAway: away.has(row.authorId),
      replies: (byParent.get(row.id) ?? []).map(treeOf),
    });
  return rows.filter(isShown).map(treeOf);
}

/** Oldest first. */
async function repliesBelow(db: Db, rows: readonly CommentRow[]): Promise<CommentRow[]> {
  const ids = rows.filter(({ repliesCount }) => repliesCount > 0).map(({ id }) => id);
  if (ids.length === 0) return [];
  const first = (parent: Prisma.Sql) => Prisma.sql`CROSS JOIN LATERAL (
    SELECT id FROM comments WHERE parent_id = ${parent} AND (deleted_at IS NULL OR replies_count > 0)
    ORDER BY created_at, id LIMIT ${limits.thread.firstReplies}) reply`;
  const found = await db.$queryRaw<{ id: string }[]>`
    WITH near AS (SELECT reply.id FROM unnest(${ids}::uuid[]) AS over(id) ${first(Prisma.sql`over.id`)}),
      far AS (SELECT reply.id FROM near ${first(Prisma.sql`near.id`)})
    SELECT id FROM near UNION ALL SELECT id FROM far`;
  return db.comment.findMany({
    where: { id: { in: found.map(({ id }) => id) }, ...isShownComment },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: commentSelect,
    relationLoadStrategy: 'join',
  });
}

async function likedAmong(
  db: Db,
  viewer: Pick<Viewer, 'id'> | null,
  rows: readonly { id: string; likesCount: number }[],
): Promise<ReadonlySet<string>> {
  const ids = rows.filter(({ likesCount }) => likesCount > 0).map(({ id }) => id);
  if (!viewer || ids.length === 0) return new Set();
  const likes = await db.commentLike.findMany({
    where: { userId: viewer.id, commentId: { in: ids } },
    select: { commentId: true },
  });
  return new Set(likes.map(({ commentId }) => commentId));
}
