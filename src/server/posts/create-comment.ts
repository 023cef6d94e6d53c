import type { CreateCommentInput } from '@/contracts/inputs/posts';
import type { CommentView } from '@/contracts/views/posts';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { visibleTo } from '@/server/sight/visible-to';
import { commentSelect, toCommentView } from './comment-view';
import { insertComment } from './insert-comment';

/** A person comments. The same `clientId` again gives the first one's comment. Throws `DomainError`: `post-not-found`, `replies-closed`. */
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
  if (!row) throw await refusal(app, by, input.postId);
  return toCommentView(row, by.id);
}

async function refusal(app: Pick<AppContext, 'db'>, by: Pick<Viewer, 'id'>, postId: string): Promise<DomainError> {
  const seen = await app.db.post.count({ where: { id: postId, ...visibleTo(by.id) } });
  if (seen > 0) return new DomainError('replies-closed', `Post ${postId} is not for ${by.id} to answer`);
  return new DomainError('post-not-found', `No post ${postId}`);
}
