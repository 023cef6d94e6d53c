import type { ReadingWishesView } from '@/contracts/inputs/reading-wishes';
import type { PostView } from '@/contracts/views/posts';
import type { Viewer } from '@/server/auth/viewer';
import type { Db } from '@/server/platform/app-context';
import { coverOf } from '@/server/sight/cover-of';
import { readingWishes } from '@/server/sight/reading-wishes';
import type { PostRow } from './post-row';

/** What a post is for one reader: whether it may be answered, and what stands before it until it is asked for. */
export type Reader = (post: PostRow) => Pick<PostView, 'mayReply' | 'cover'>;

/** Reads what these posts need and nothing for those that need nothing. */
export async function readerOf(db: Db, viewer: Pick<Viewer, 'id'> | null, posts: readonly PostRow[]): Promise<Reader> {
  const [wishes, following] = await Promise.all([wishesFor(db, viewer, posts), followersAmong(db, viewer, posts)]);
  return (post) => ({ mayReply: mayReply(post, viewer, following), cover: coverOf(post, viewer?.id ?? null, wishes) });
}

function wishesFor(db: Db, viewer: Pick<Viewer, 'id'> | null, posts: readonly PostRow[]): Promise<ReadingWishesView> {
  const needed = posts.some(({ isSensitive, isSpoiler }) => isSensitive || isSpoiler);
  return readingWishes({ db }, needed ? viewer : null);
}

/** Authors who let only those answer whom they follow, and follow the viewer. */
async function followersAmong(
  db: Db,
  viewer: Pick<Viewer, 'id'> | null,
  posts: readonly PostRow[],
): Promise<ReadonlySet<string>> {
  const asking = posts.filter(({ replies }) => replies === 'followed').map(({ authorId }) => authorId);
  if (!viewer || asking.length === 0) return new Set();
  const rows = await db.follow.findMany({
    where: { followedId: viewer.id, followerId: { in: asking } },
    select: { followerId: true },
  });
  return new Set(rows.map(({ followerId }) => followerId));
}

/** As posts/may-reply.ts; a guest may when everybody may, after logging in. */
function mayReply(post: PostRow, viewer: Pick<Viewer, 'id'> | null, following: ReadonlySet<string>): boolean {
  if (post.replies === 'everybody' || post.authorId === viewer?.id) return true;
  if (post.replies === 'followed') return following.has(post.authorId);
  return post.replies === 'mentioned' && post.mentions.some(({ userId }) => userId === viewer?.id);
}
