import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { inSightOf } from '@/server/sight/visible-to';
import { removeComment } from './remove-comment';

/**
 * Takes back one's own comment, also under a post that was deleted. Throws `DomainError`: `comment-not-found`, also for another's that
 * may not be seen; `not-allowed`.
 */
export async function deleteComment(
  app: Pick<AppContext, 'transact' | 'live' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  commentId: string,
): Promise<void> {
  await app.transact(async (tx) => {
    const found = await tx.comment.findFirst({
      where: { id: commentId, deletedAt: null, OR: [{ authorId: by.id }, { post: inSightOf(by.id) }] },
      select: { postId: true, authorId: true },
    });
    if (found && found.authorId !== by.id) throw new DomainError('not-allowed', `Comment ${commentId} is not ${by.id}'s`);
    const isRemoved = found && (await removeComment(app, tx, { commentId, postId: found.postId }));
    if (!isRemoved) throw new DomainError('comment-not-found', `No comment ${commentId}`);
  });
}
