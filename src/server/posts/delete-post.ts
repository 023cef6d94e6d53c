import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import { discardImages } from '@/server/media/discard-images';
import { withdrawNotices } from '@/server/notifications/withdraw-notices';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { lockPostFor } from './lock-post';
import { townChannel } from './town-channel';

/**
 * Takes back one's own post with its images, notifications and former versions; others' comments on it stay, under a tombstone. What
 * characters remember of it is redacted by a job. Throws `DomainError`: `post-not-found`, `not-allowed`.
 */
export async function deletePost(
  app: Pick<AppContext, 'transact' | 'afterCommit' | 'live' | 'files' | 'clock' | 'log'>,
  by: Pick<Viewer, 'id'>,
  postId: string,
): Promise<void> {
  await app.transact(async (tx) => {
    const post = await lockPostFor(tx, postId, by.id);
    if (!post) throw new DomainError('post-not-found', `No post ${postId}`);
    if (post.authorId !== by.id) throw new DomainError('not-allowed', `Post ${postId} is not ${by.id}'s`);
    await tx.post.update({ where: { id: postId }, data: { deletedAt: app.clock.now() }, select: { id: true } });
    await tx.user.update({ where: { id: by.id }, data: { postsCount: { decrement: 1 } }, select: { id: true } });
    await forgetWords(tx, postId);
    await withdrawNotices(app, tx, { postId });
    await app.live.append(tx, townChannel, [{ type: 'post.deleted', payload: { postId, postAuthorId: by.id } }]);
    await discardImages(app, tx, postId);
  });
}

/** Neither what it was before its edits, nor what it is found by, nor whom it named. */
async function forgetWords(tx: Tx, postId: string): Promise<void> {
  await tx.postVersion.deleteMany({ where: { postId } });
  await tx.postTag.deleteMany({ where: { postId } });
  await tx.mention.deleteMany({ where: { sourceId: postId } });
}
