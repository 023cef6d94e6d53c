import { notify } from '@/server/notifications/notify';
import { withdrawNotices } from '@/server/notifications/withdraw-notices';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { lockPostFor } from './lock-post';
import type { LikeState } from './set-like';
import { townChannel } from './town-channel';

/** Likes a comment or takes the like back: row, counter, notification, live event, and only if that changes something. Null: no such comment. */
export async function setCommentLike(
  app: Pick<AppContext, 'live' | 'ids'>,
  tx: Tx,
  like: { commentId: string; userId: string; liked: boolean; createdAt: Date },
): Promise<LikeState | null> {
  const { commentId, userId, liked, createdAt } = like;
  const where = { id: commentId, deletedAt: null };
  const found = await tx.comment.findFirst({ where, select: { postId: true } });
  // The post first, as everybody who writes under it does.
  const post = found && (await lockPostFor(tx, found.postId, userId));
  if (!post) return null;
  const comment = await tx.comment.findFirst({ where, select: { authorId: true, likesCount: true } });
  if (!comment) return null;
  const { count } = liked
    ? await tx.commentLike.createMany({ data: { commentId, userId, createdAt }, skipDuplicates: true })
    : await tx.commentLike.deleteMany({ where: { commentId, userId } });
  if (count === 0) return { liked, likesCount: comment.likesCount };
  const { likesCount } = await tx.comment.update({
    where: { id: commentId },
    data: { likesCount: { increment: liked ? 1 : -1 } },
    select: { likesCount: true },
  });
  const { postId } = found;
  const deed = { kind: 'like', actorId: userId, postId, commentId } as const;
  if (liked) await notify(app, tx, { ...deed, userId: comment.authorId, createdAt });
  else await withdrawNotices(app, tx, deed);
  const payload = { postId, commentId, authorId: comment.authorId, postAuthorId: post.authorId, likesCount };
  await app.live.append(tx, townChannel, [{ type: 'comment.liked', payload }]);
  return { liked, likesCount };
}
