// What was written before, to hold new words against.
import type { Db } from '@/server/platform/app-context';
import { visibleTo } from '@/server/sight/visible-to';
import { ownPostsShown, ownTextsCompared, townPostsCompared } from './look-limits';

/** One's own last posts, comments and messages. */
export async function readOwnTexts(db: Db, characterId: string): Promise<string[]> {
  const select = { text: true } as const;
  const newest = [{ createdAt: 'desc' }, { id: 'desc' }] as const;
  const mine = { where: { authorId: characterId, deletedAt: null }, orderBy: [...newest], select };
  const [posts, comments, messages] = await Promise.all([
    db.post.findMany({ ...mine, take: ownPostsShown }),
    db.comment.findMany({ ...mine, take: ownTextsCompared }),
    db.message.findMany({ where: { senderId: characterId }, orderBy: [...newest], take: ownTextsCompared, select }),
  ]);
  return [...posts, ...comments, ...messages].map(({ text }) => text);
}

/** The last public posts of everybody, newest first. */
export async function readTownPosts(db: Db): Promise<string[]> {
  const posts = await db.post.findMany({
    where: visibleTo(null),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: townPostsCompared,
    select: { text: true },
  });
  return posts.map(({ text }) => text);
}
