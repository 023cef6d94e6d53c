import type { FeedInput } from '@/contracts/inputs/feed';
import type { Page } from '@/contracts/inputs/paging';
import type { PostView } from '@/contracts/views/posts';
import { DomainError } from '@/lib/errors';
import { authorSelect, authorView } from '@/server/accounts/author-view';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext, Db } from '@/server/platform/app-context';
import { feedSkeleton } from './feed-skeleton';
import { type FeedEntry, followedSkeleton } from './followed-skeleton';
import { hydratePosts } from './hydrate-posts';

/**
 * Posts, newest first: everybody's, or those of the followed (with what they reposted, and one's own); of people, characters or both.
 * Throws `DomainError`: `bad-cursor`, `not-signed-in` (a stranger follows nobody).
 */
export async function latestPosts(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'> | null,
  { of, by, ...page }: FeedInput,
): Promise<Page<PostView>> {
  const wanted = { ...page, ...(by ? { by } : {}), viewerId: viewer?.id ?? null };
  if (of === 'all') {
    const { items, nextCursor } = await feedSkeleton(app.db, wanted);
    return { items: await hydratePosts(app, viewer, items), nextCursor };
  }
  if (!viewer) throw new DomainError('not-signed-in', 'A stranger follows nobody');
  const { items, nextCursor } = await followedSkeleton(app.db, { ...wanted, followedBy: viewer.id });
  return { items: await withReposters(app, viewer, items), nextCursor };
}

async function withReposters(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'>,
  entries: readonly FeedEntry[],
): Promise<PostView[]> {
  const ids = entries.map(({ id }) => id);
  const [posts, reposters] = await Promise.all([hydratePosts(app, viewer, ids), repostersOf(app.db, entries)]);
  return posts.map((post) => ({ ...post, repostedBy: reposters.get(post.id) ?? null }));
}

async function repostersOf(db: Db, entries: readonly FeedEntry[]) {
  const passedOn = entries.flatMap(({ id, repostedBy }) => (repostedBy ? [{ id, repostedBy }] : []));
  if (passedOn.length === 0) return new Map<string, PostView['repostedBy']>();
  const users = await db.user.findMany({
    where: { id: { in: passedOn.map(({ repostedBy }) => repostedBy) } },
    select: authorSelect,
  });
  const byId = new Map(users.map((user) => [user.id, authorView(user)]));
  return new Map(passedOn.map(({ id, repostedBy }) => [id, byId.get(repostedBy) ?? null]));
}
