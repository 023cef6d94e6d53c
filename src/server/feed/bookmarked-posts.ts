import type { Page, PageInput } from '@/contracts/inputs/paging';
import type { PostView } from '@/contracts/views/posts';
import { Prisma } from '@/generated/prisma/client';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { decodeCursor, encodeCursor } from '@/server/platform/storage/keyset-cursor';
import { pageOf } from '@/server/platform/storage/page-of';
import { hydratePosts } from './hydrate-posts';

/** What one has bookmarked, last bookmarked first. Throws `DomainError('bad-cursor')`. */
export async function bookmarkedPosts(
  app: Pick<AppContext, 'db'>,
  by: Pick<Viewer, 'id'>,
  page: PageInput,
): Promise<Page<PostView>> {
  const cursor = decodeCursor(page.cursor);
  const older = cursor ? Prisma.sql`AND (created_at, post_id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)` : Prisma.empty;
  const rows = await app.db.$queryRaw<{ id: string; at: Date }[]>`
    SELECT post_id AS id, created_at AS at FROM bookmarks
    WHERE user_id = ${by.id}::uuid ${older}
    ORDER BY created_at DESC, post_id DESC LIMIT ${page.limit + 1}`;
  const { items, nextCursor } = pageOf(rows, page.limit, encodeCursor);
  const ids = items.map(({ id }) => id);
  return { items: await hydratePosts(app, by, ids), nextCursor };
}
