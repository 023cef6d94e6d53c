import type { Page } from '@/contracts/inputs/paging';
import type { SearchInput } from '@/contracts/inputs/search';
import type { PostView } from '@/contracts/views/posts';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { termsToFind } from '@/server/posts/search-terms';
import { feedSkeleton } from './feed-skeleton';
import { hydratePosts } from './hydrate-posts';

/** Posts that have every word of the query, newest first; none for a query without words. Throws `DomainError('bad-cursor')`. */
export async function searchPosts(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'> | null,
  { query, by, ...page }: SearchInput,
): Promise<Page<PostView>> {
  const terms = termsToFind(query);
  if (terms.length === 0) return { items: [], nextCursor: null };
  const { items, nextCursor } = await feedSkeleton(app.db, {
    ...page,
    terms,
    ...(by ? { by } : {}),
    viewerId: viewer?.id ?? null,
  });
  return { items: await hydratePosts(app, viewer, items), nextCursor };
}
