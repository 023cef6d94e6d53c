import type { CreateCommentInput } from '@/contracts/inputs/posts';
import type { CommentView } from '@/contracts/views/posts';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { visibleTo } from '@/server/sight/visible-to';
import { commentSelect, toCommentView } from './comment-view';
import { insertComment, isAnswerableBy } from './insert-comment';

/**
 * A person comments, or answers a comment. The same `clientId` again gives the first one's comment. Throws `DomainError`: `post-not-found`,
 * `comment-not-found` (the answered one), `replies-closed`.
 */
export async function createComment(
  app: Pick<AppContext, 'db' | 'transact' | 'live' | 'ids' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  input: CreateCommentInput,
): Promise<CommentView> {
  const mine = { authorId: by.id, clientId: input.clientId };
  const comment = { ...input, ...mine, id: app.ids.next(), createdAt: app.clock.now(), worldMinute: null };
  const row = await app.transact(async (tx) => {
    await insertComment(app, tx, comment);
    return tx.comment.findFirst({
      where: { ...mine, deletedAt: null, post: { deletedAt: null } },
      select: commentSelect,
    });
  });
  if (row) return toCommentView(row, { viewerId: by.id, isLikedByMe: false, replies: [] });
  throw await refusal(app, by, input);
}

async function refusal(
  { db }: Pick<AppContext, 'db'>,
  by: Pick<Viewer, 'id'>,
  { postId, parentId }: CreateCommentInput,
): Promise<DomainError> {
  const seen = await db.post.count({ where: { id: postId, ...visibleTo(by.id) } });
  if (seen === 0) return new DomainError('post-not-found', `No post ${postId}`);
  const isThere = !parentId || (await db.comment.count({ where: { id: parentId, postId, ...isAnswerableBy(by.id) } })) > 0;
  if (!isThere) return new DomainError('comment-not-found', `No comment ${parentId} under ${postId}`);
  return new DomainError('replies-closed', `Post ${postId} is not for ${by.id} to answer`);
}
