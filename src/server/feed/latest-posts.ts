import type { Page, PageInput } from '@/contracts/inputs/paging';
import type { PostView } from '@/contracts/views/posts';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { feedSkeleton } from './feed-skeleton';
import { hydratePosts } from './hydrate-posts';

/** Everybody's posts, newest first. Throws `DomainError('bad-cursor')`. */
export async function latestPosts(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'> | null,
  input: PageInput,
): Promise<Page<PostView>> {
  const { items, nextCursor } = await feedSkeleton(app.db, input);
  return { items: await hydratePosts(app, viewer, items), nextCursor };
}
