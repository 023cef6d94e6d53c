import { Prisma } from '@/generated/prisma/client';
import type { Viewer } from '@/server/auth/viewer';
import type { Db } from '@/server/platform/app-context';

export type Marks = { isLiked: boolean; isReposted: boolean; isBookmarked: boolean };

const none: Marks = { isLiked: false, isReposted: false, isBookmarked: false };

/** What the viewer did with each of these posts, in one query. */
export async function marksOf(
  db: Db,
  viewer: Pick<Viewer, 'id'> | null,
  postIds: readonly string[],
): Promise<(postId: string) => Marks> {
  if (!viewer) return () => none;
  const mine = (table: Prisma.Sql) =>
    Prisma.sql`EXISTS (SELECT FROM ${table} m WHERE m.user_id = ${viewer.id}::uuid AND m.post_id = p.id)`;
  const rows = await db.$queryRaw<(Marks & { id: string })[]>`
    SELECT p.id, ${mine(Prisma.sql`likes`)} AS "isLiked", ${mine(Prisma.sql`reposts`)} AS "isReposted",
      ${mine(Prisma.sql`bookmarks`)} AS "isBookmarked"
    FROM unnest(${[...postIds]}::uuid[]) AS p(id)`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (postId) => byId.get(postId) ?? none;
}
