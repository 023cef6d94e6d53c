import { DomainError } from '@/lib/errors';
import { notify } from '@/server/notifications/notify';
import { withdrawNotices } from '@/server/notifications/withdraw-notices';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { lockPostFor } from './lock-post';
import { townChannel } from './town-channel';

export type RepostState = { reposted: boolean; repostsCount: number };

/**
 * Passes a post on to one's followers or takes that back: row, counter, notification, live event, and only if that changes something.
 * Null: no such post. Throws `DomainError('not-allowed')` for one's own post and for one that not everybody may see.
 */
export async function setRepost(
  app: Pick<AppContext, 'live' | 'ids'>,
  tx: Tx,
  repost: { postId: string; userId: string; reposted: boolean; createdAt: Date },
): Promise<RepostState | null> {
  const { postId, userId, reposted, createdAt } = repost;
  const post = await lockPostFor(tx, postId, userId);
  if (!post) return null;
  if (reposted && post.authorId === userId) throw new DomainError('not-allowed', `Post ${postId} is ${userId}'s own`);
  if (reposted && post.visibility !== 'public') throw new DomainError('not-allowed', `Post ${postId} is not for everybody`);
  const { count } = reposted
    ? await tx.repost.createMany({ data: { postId, userId, createdAt }, skipDuplicates: true })
    : await tx.repost.deleteMany({ where: { postId, userId } });
  const { repostsCount } = await tx.post.update({
    where: { id: postId },
    data: { repostsCount: { increment: reposted ? count : -count } },
    select: { repostsCount: true },
  });
  if (count === 0) return { reposted, repostsCount };
  const deed = { kind: 'repost', actorId: userId, postId } as const;
  if (reposted) await notify(app, tx, { ...deed, userId: post.authorId, createdAt });
  else await withdrawNotices(app, tx, deed);
  const payload = { postId, postAuthorId: post.authorId, repostsCount };
  await app.live.append(tx, townChannel, [{ type: 'post.reposted', payload }]);
  return { reposted, repostsCount };
}
