// Posts, comments, likes and follows of an account that is removed: each row goes with its share of others' counters.
import { Prisma } from '@/generated/prisma/client';
import { withdrawNotices } from '@/server/notifications/withdraw-notices';
import type { Tx } from '@/server/platform/app-context';
import { nobodysId } from './nobody';
import type { Removal } from './purge-steps';

const batch = 200;
const posts = 25;

type Counted = { postId: string; count: number };

/** In the order of ids, as everybody who holds several. */
async function lockAll(tx: Tx, table: 'posts' | 'users', ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM ${Prisma.raw(table)} WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

async function subtract(
  tx: Tx,
  column: 'likes_count' | 'comments_count' | 'reposts_count',
  counted: readonly Counted[],
): Promise<void> {
  const name = Prisma.raw(column);
  for (const { postId, count } of counted) {
    await tx.$executeRaw`UPDATE posts SET ${name} = ${name} - ${count}::int WHERE id = ${postId}::uuid`;
  }
}

function countByPost(rows: readonly { postId: string }[]): Counted[] {
  const counts = new Map<string, number>();
  for (const { postId } of rows) counts.set(postId, (counts.get(postId) ?? 0) + 1);
  return [...counts].map(([postId, count]) => ({ postId, count }));
}

export async function removeLikes({ tx, userId }: Removal): Promise<number> {
  const likes = await tx.like.findMany({ where: { userId }, orderBy: { postId: 'asc' }, take: batch, select: { postId: true } });
  const postIds = likes.map(({ postId }) => postId);
  await lockAll(tx, 'posts', postIds);
  const { count } = await tx.like.deleteMany({ where: { userId, postId: { in: postIds } } });
  await subtract(tx, 'likes_count', countByPost(likes));
  return count;
}

export async function removeReposts({ tx, userId }: Removal): Promise<number> {
  const some = { where: { userId }, orderBy: { postId: 'asc' as const }, take: batch };
  const reposts = await tx.repost.findMany({ ...some, select: { postId: true } });
  const postIds = reposts.map(({ postId }) => postId);
  await lockAll(tx, 'posts', postIds);
  const { count } = await tx.repost.deleteMany({ where: { userId, postId: { in: postIds } } });
  await subtract(tx, 'reposts_count', countByPost(reposts));
  return count;
}

export async function removeComments({ tx, userId }: Removal): Promise<number> {
  const some = { where: { authorId: userId }, orderBy: { id: 'asc' as const }, take: batch };
  const seen = await tx.comment.findMany({ ...some, select: { id: true, postId: true } });
  await lockAll(
    tx,
    'posts',
    seen.map(({ postId }) => postId),
  );
  // Read again under the lock: which of them still count.
  const comments = await tx.comment.findMany({
    where: { id: { in: seen.map(({ id }) => id) } },
    select: { id: true, postId: true, deletedAt: true },
  });
  for (const { id: commentId } of comments) await withdrawNotices(tx, { commentId });
  const { count } = await tx.comment.deleteMany({ where: { id: { in: comments.map(({ id }) => id) } } });
  await subtract(tx, 'comments_count', countByPost(comments.filter(({ deletedAt }) => deletedAt === null)));
  return count;
}

export async function removeFollows({ tx, userId }: Removal): Promise<number> {
  const follows = await tx.follow.findMany({
    where: { OR: [{ followerId: userId }, { followedId: userId }] },
    take: batch,
    select: { followerId: true, followedId: true },
  });
  const others = follows.map(({ followerId, followedId }) => (followerId === userId ? followedId : followerId));
  await lockAll(tx, 'users', [...others, userId]);
  for (const pair of follows) {
    const { count } = await tx.follow.deleteMany({ where: pair });
    const less = { decrement: count };
    await tx.user.update({ where: { id: pair.followerId }, data: { followingCount: less }, select: { id: true } });
    await tx.user.update({ where: { id: pair.followedId }, data: { followersCount: less }, select: { id: true } });
  }
  return follows.length;
}

/** A post that others have commented on stays as an empty place, nobody's; all others go. */
export async function removePosts({ app, tx, userId }: Removal): Promise<number> {
  const some = await tx.post.findMany({
    where: { authorId: userId },
    orderBy: { id: 'asc' },
    take: posts,
    select: { id: true, deletedAt: true, _count: { select: { comments: { where: { deletedAt: null } } } } },
  });
  if (some.length === 0) return 0;
  const nobody = await nobodysId(app, tx);
  await lockAll(
    tx,
    'posts',
    some.map(({ id }) => id),
  );
  for (const { id, deletedAt, _count } of some) {
    await withdrawNotices(tx, { postId: id });
    if (_count.comments === 0) await tx.post.delete({ where: { id }, select: { id: true } });
    else await empty(tx, { id, authorId: nobody, deletedAt: deletedAt ?? app.clock.now() });
  }
  const published = some.filter(({ deletedAt }) => deletedAt === null).length;
  await tx.user.update({ where: { id: userId }, data: { postsCount: { decrement: published } }, select: { id: true } });
  return some.length;
}

async function empty(tx: Tx, { id, ...place }: { id: string; authorId: string; deletedAt: Date }): Promise<void> {
  await tx.like.deleteMany({ where: { postId: id } });
  await tx.post.update({
    where: { id },
    data: { ...place, text: '', terms: [], clientId: null, likesCount: 0 },
    select: { id: true },
  });
}
