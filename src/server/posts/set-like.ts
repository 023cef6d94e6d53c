import { notify } from '@/server/notifications/notify';
import { withdrawNotices } from '@/server/notifications/withdraw-notices';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { lockPostFor } from './lock-post';
import { townChannel } from './town-channel';

export type LikeState = { liked: boolean; likesCount: number };

/** Likes a post or takes the like back: row, counter, notification, live event, and only if that changes something. Null: no such post. */
export async function setLike(
  app: Pick<AppContext, 'live' | 'ids'>,
  tx: Tx,
  like: { postId: string; userId: string; liked: boolean; createdAt: Date },
): Promise<LikeState | null> {
  const { postId, userId, liked, createdAt } = like;
  const post = await lockPostFor(tx, postId, userId);
  if (!post) return null;
  const { count } = liked
    ? await tx.like.createMany({ data: { postId, userId, createdAt }, skipDuplicates: true })
    : await tx.like.deleteMany({ where: { postId, userId } });
  if (count === 0) return { liked, likesCount: post.likesCount };
  const { likesCount } = await tx.post.update({
    where: { id: postId },
    data: { likesCount: { increment: liked ? 1 : -1 } },
    select: { likesCount: true },
  });
  const deed = { kind: 'like', actorId: userId, postId } as const;
  if (liked) await notify(app, tx, { ...deed, userId: post.authorId, createdAt });
  else await withdrawNotices(app, tx, { ...deed, commentId: null });
  const payload = { postId, postAuthorId: post.authorId, likesCount };
  await app.live.append(tx, townChannel, [{ type: 'post.liked', payload }]);
  return { liked, likesCount };
}
