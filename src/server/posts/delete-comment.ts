import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import { withdrawNotices } from '@/server/notifications/withdraw-notices';
import type { AppContext } from '@/server/platform/app-context';
import { lockPlaceOfPost } from './lock-post';
import { townChannel } from './town-channel';

/** Takes back one's own comment, also under a post that was deleted. Throws `DomainError`: `comment-not-found`, `not-allowed`. */
export async function deleteComment(
  app: Pick<AppContext, 'transact' | 'live' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  commentId: string,
): Promise<void> {
  await app.transact(async (tx) => {
    const found = await tx.comment.findUnique({ where: { id: commentId }, select: { postId: true, authorId: true } });
    const post = found && (await lockPlaceOfPost(tx, found.postId));
    if (!found || !post) throw new DomainError('comment-not-found', `No comment ${commentId}`);
    if (found.authorId !== by.id) throw new DomainError('not-allowed', `Comment ${commentId} is not ${by.id}'s`);
    // Under the post's lock: of two deletions at once only one finds it.
    const { count } = await tx.comment.updateMany({
      where: { id: commentId, deletedAt: null },
      data: { deletedAt: app.clock.now() },
    });
    if (count === 0) throw new DomainError('comment-not-found', `Comment ${commentId} is already deleted`);
    const { commentsCount } = await tx.post.update({
      where: { id: found.postId },
      data: { commentsCount: { decrement: 1 } },
      select: { commentsCount: true },
    });
    await withdrawNotices(tx, { commentId });
    const payload = { postId: found.postId, commentId, commentsCount };
    await app.live.append(tx, townChannel, [{ type: 'comment.deleted', payload }]);
  });
}
