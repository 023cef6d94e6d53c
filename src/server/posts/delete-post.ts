import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import { discardImages } from '@/server/media/discard-images';
import { withdrawNotices } from '@/server/notifications/withdraw-notices';
import type { AppContext } from '@/server/platform/app-context';
import { lockPost } from './lock-post';
import { townChannel } from './town-channel';

/** Takes back one's own post with its images and notifications. Throws `DomainError`: `post-not-found`, `not-allowed`. */
export async function deletePost(
  app: Pick<AppContext, 'transact' | 'afterCommit' | 'live' | 'files' | 'clock' | 'log'>,
  by: Pick<Viewer, 'id'>,
  postId: string,
): Promise<void> {
  await app.transact(async (tx) => {
    const post = await lockPost(tx, postId);
    if (!post) throw new DomainError('post-not-found', `No post ${postId}`);
    if (post.authorId !== by.id) throw new DomainError('not-allowed', `Post ${postId} is not ${by.id}'s`);
    await tx.post.update({ where: { id: postId }, data: { deletedAt: app.clock.now() }, select: { id: true } });
    await tx.user.update({ where: { id: by.id }, data: { postsCount: { decrement: 1 } }, select: { id: true } });
    await withdrawNotices(tx, { postId });
    await app.live.append(tx, townChannel, [{ type: 'post.deleted', payload: { postId } }]);
    await discardImages(app, tx, postId);
  });
}
