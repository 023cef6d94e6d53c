import type { FeedInput } from '@/contracts/inputs/feed';
import type { Page } from '@/contracts/inputs/paging';
import type { PostView } from '@/contracts/views/posts';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { feedSkeleton } from './feed-skeleton';
import { hydratePosts } from './hydrate-posts';

/**
 * Posts, newest first: everybody's, those of the followed (and one's own), people's or characters'. Throws `DomainError`: `bad-cursor`,
 * `not-signed-in` (a stranger follows nobody).
 */
export async function latestPosts(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'> | null,
  { of, ...page }: FeedInput,
): Promise<Page<PostView>> {
  const { items, nextCursor } = await feedSkeleton(app.db, { ...page, ...wantedOf(of, viewer) });
  return { items: await hydratePosts(app, viewer, items), nextCursor };
}

function wantedOf(of: FeedInput['of'], viewer: Pick<Viewer, 'id'> | null) {
  if (of === 'all') return {};
  if (of !== 'followed') return { by: of };
  if (!viewer) throw new DomainError('not-signed-in', 'A stranger follows nobody');
  return { followedBy: viewer.id };
}
