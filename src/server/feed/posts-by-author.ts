import type { Page, PageInput } from '@/contracts/inputs/paging';
import type { PostView } from '@/contracts/views/posts';
import { DomainError } from '@/lib/errors';
import { usernameKey } from '@/server/accounts/username';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { feedSkeleton } from './feed-skeleton';
import { hydratePosts } from './hydrate-posts';

/** One author's posts, newest first. Throws `DomainError`: `user-not-found`, `bad-cursor`. */
export async function postsByAuthor(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'> | null,
  { username, ...page }: PageInput & { username: string },
): Promise<Page<PostView>> {
  const author = await app.db.user.findUnique({
    where: { usernameKey: usernameKey(username) },
    select: { id: true, leavingAt: true },
  });
  if (!author || author.leavingAt) throw new DomainError('user-not-found', 'Nobody has this username');
  const { items, nextCursor } = await feedSkeleton(app.db, { ...page, authorId: author.id, viewerId: viewer?.id ?? null });
  return { items: await hydratePosts(app, viewer, items), nextCursor };
}
