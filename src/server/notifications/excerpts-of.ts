import type { Db } from '@/server/platform/app-context';
import { coverOf } from '@/server/sight/cover-of';
import { readingWishes } from '@/server/sight/reading-wishes';
import { visibleTo } from '@/server/sight/visible-to';

type About = { id: string; kind: string; postId: string | null; commentId: string | null };

/**
 * What each notification is about, in two batches: the words of the comment, or those of the post. What a label covers for this reader is
 * covered here, too.
 */
export async function excerptsOf(db: Db, readerId: string, notifications: readonly About[]): Promise<Map<string, string>> {
  const [comments, written] = await Promise.all([
    db.comment.findMany({
      where: { id: { in: present(notifications.map(({ commentId }) => commentId)) }, deletedAt: null, post: visibleTo(readerId) },
      select: { id: true, text: true },
    }),
    db.post.findMany({
      where: { id: { in: present(notifications.map(({ postId }) => postId)) }, ...visibleTo(readerId) },
      select: { id: true, text: true, authorId: true, isSensitive: true, isSpoiler: true },
    }),
  ]);
  const hasLabels = written.some(({ isSensitive, isSpoiler }) => isSensitive || isSpoiler);
  const wishes = await readingWishes({ db }, hasLabels ? { id: readerId } : null);
  const posts = written.filter((post) => coverOf(post, readerId, wishes) === null);
  const texts = new Map([...comments, ...posts].map(({ id, text }) => [id, text]));
  return new Map(notifications.map(({ id, postId, commentId }) => [id, texts.get(commentId ?? postId ?? '') ?? '']));
}

const present = (ids: readonly (string | null)[]) => ids.filter((id) => id !== null);
