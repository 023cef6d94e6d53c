// Posts, comments, likes and follows of an account that is removed: each row goes with its share of others' counters.
import { Prisma } from '@/generated/prisma/client';
import { withdrawNotices } from '@/server/notifications/withdraw-notices';
import type { Tx } from '@/server/platform/app-context';
import { removeComment } from '@/server/posts/remove-comment';
import { nobodysId } from './nobody';
import type { Removal } from './purge-steps';

const batch = 200;
const posts = 25;

type Counted = { postId: string; count: number };

/** In the order of ids, as everybody who holds several. */
async function lockAll(tx: Tx, table: 'posts' | 'users', ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM ${Prisma.raw(table)} WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

async function subtract(tx: Tx, column: 'likes_count' | 'reposts_count', counted: readonly Counted[]): Promise<void> {
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

export async function removeCommentLikes({ tx, userId }: Removal): Promise<number> {
  const likes = await tx.commentLike.findMany({
    where: { userId },
    orderBy: { commentId: 'asc' },
    take: batch,
    select: { commentId: true, comment: { select: { postId: true } } },
  });
  const ids = likes.map(({ commentId }) => commentId);
  await lockAll(
    tx,
    'posts',
    likes.map(({ comment }) => comment.postId),
  );
  const { count } = await tx.commentLike.deleteMany({ where: { userId, commentId: { in: ids } } });
  await tx.comment.updateMany({ where: { id: { in: ids } }, data: { likesCount: { decrement: 1 } } });
  return count;
}

/** A comment that others have answered stays as an empty place, nobody's; all others go. */
export async function removeComments({ app, tx, userId }: Removal): Promise<number> {
  const some = await tx.comment.findMany({
    where: { authorId: userId },
    orderBy: { id: 'asc' },
    take: batch,
    select: { id: true, postId: true },
  });
  if (some.length === 0) return 0;
  const nobody = await nobodysId(app, tx);
  await lockAll(
    tx,
    'posts',
    some.map(({ postId }) => postId),
  );
  for (const { id: commentId, postId } of some) await removeComment(app, tx, { commentId, postId });
  const those = { id: { in: some.map(({ id }) => id) } };
  await tx.comment.deleteMany({ where: { ...those, repliesCount: 0 } });
  await tx.comment.updateMany({ where: { parentId: those.id }, data: { parentAuthorId: nobody } });
  await tx.comment.updateMany({ where: those, data: { authorId: nobody, text: '', clientId: null } });
  return some.length;
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
    await withdrawNotices(app, tx, { postId: id });
    if (_count.comments === 0) await tx.post.delete({ where: { id }, select: { id: true } });
    else await empty(tx, { id, authorId: nobody, deletedAt: deletedAt ?? app.clock.now() });
  }
  const published = some.filter(({ deletedAt }) => deletedAt === null).length;
  await tx.user.update({ where: { id: userId }, data: { postsCount: { decrement: published } }, select: { id: true } });
  return some.length;
}

async function empty(tx: Tx, { id, ...place }: { id: string; authorId: string; deletedAt: Date }): Promise<void> {
  const ofPost = { where: { postId: id } };
  await tx.like.deleteMany(ofPost);
  await tx.repost.deleteMany(ofPost);
  await tx.bookmark.deleteMany(ofPost);
  await tx.postVersion.deleteMany(ofPost);
  await tx.postTag.deleteMany(ofPost);
  await tx.mention.deleteMany({ where: { sourceId: id } });
  await tx.post.update({
    where: { id },
    data: { ...place, text: '', warning: '', terms: [], clientId: null, linkCardId: null, likesCount: 0, repostsCount: 0 },
    select: { id: true },
  });
}
