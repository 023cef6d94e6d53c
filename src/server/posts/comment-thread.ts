import type { CommentThreadView } from '@/contracts/views/posts';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { commentTrees } from './comment-trees';
import { commentSelect, isShownComment } from './comment-view';
import { demandShownPost } from './demand-shown-post';

/** The way from the post down to one comment, the comment last, with its first replies. Throws `DomainError`: `post-not-found`, `comment-not-found`. */
export async function commentThread(
  { db }: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'> | null,
  { postId, commentId }: { postId: string; commentId: string },
): Promise<CommentThreadView> {
  await demandShownPost(db, viewer, postId);
  const way = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE way AS (
      SELECT id, parent_id FROM comments WHERE id = ${commentId}::uuid AND post_id = ${postId}::uuid
      UNION ALL SELECT c.id, c.parent_id FROM comments c JOIN way ON c.id = way.parent_id
    ) SELECT id FROM way`;
  const rows = await db.comment.findMany({
    where: { id: { in: way.map(({ id }) => id) }, ...isShownComment },
    orderBy: [{ depth: 'asc' }, { createdAt: 'asc' }],
    select: commentSelect,
    relationLoadStrategy: 'join',
  });
  const last = rows.at(-1);
  if (last?.id !== commentId) throw new DomainError('comment-not-found', `No comment ${commentId} under ${postId}`);
  return { postId, chain: await commentTrees(db, viewer, rows) };
}
