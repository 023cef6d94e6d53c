import type { Db, Tx } from '@/server/platform/app-context';

type Answered = { postId: string; authorId: string; replies: 'everybody' | 'followed' | 'mentioned' | 'nobody' };

/** Whether a post's author lets this one comment on it. Its author always may. */
export async function mayReply(db: Db | Tx, post: Answered, userId: string): Promise<boolean> {
  if (post.replies === 'everybody' || post.authorId === userId) return true;
  if (post.replies === 'nobody') return false;
  if (post.replies === 'mentioned') {
    return (await db.mention.count({ where: { sourceId: post.postId, userId } })) > 0;
  }
  return (await db.follow.count({ where: { followerId: post.authorId, followedId: userId } })) > 0;
}
