import { withdrawNotices } from '@/server/notifications/withdraw-notices';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { lockPlaceOfPost } from './lock-post';
import { townChannel } from './town-channel';

type Removed = { id: string; parentId: string | null; repliesCount: number };

/**
 * Takes a comment out of its thread: with replies it leaves a tombstone, without any it goes, and with it the tombstones above that have
 * no other reply. False when it is gone already.
 */
export async function removeComment(
  app: Pick<AppContext, 'live' | 'clock'>,
  tx: Tx,
  { commentId, postId }: { commentId: string; postId: string },
): Promise<boolean> {
  const post = await lockPlaceOfPost(tx, postId);
  if (!post) return false;
  // Under the post's lock: of two removals at once only one finds it.
  const [comment] = await tx.comment.updateManyAndReturn({
    where: { id: commentId, postId, deletedAt: null },
    data: { deletedAt: app.clock.now() },
    select: { id: true, authorId: true, parentId: true, repliesCount: true },
  });
  if (!comment) return false;
  const { commentsCount } = await tx.post.update({
    where: { id: postId },
    data: { commentsCount: { decrement: 1 } },
    select: { commentsCount: true },
  });
  await shrinkAbove(tx, comment);
  await withdrawNotices(app, tx, { commentId });
  const payload = { postId, commentId, authorId: comment.authorId, postAuthorId: post.authorId, commentsCount };
  await app.live.append(tx, townChannel, [{ type: 'comment.deleted', payload }]);
  return true;
}

async function shrinkAbove(tx: Tx, { parentId, repliesCount }: Removed): Promise<void> {
  if (repliesCount > 0 || parentId === null) return;
  const parent = await tx.comment.update({
    where: { id: parentId },
    data: { repliesCount: { decrement: 1 } },
    select: { id: true, parentId: true, repliesCount: true, deletedAt: true },
  });
  if (parent.deletedAt !== null) await shrinkAbove(tx, parent);
}
