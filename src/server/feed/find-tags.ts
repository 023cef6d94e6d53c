import type { TagView } from '@/contracts/views/posts';
import { Prisma } from '@/generated/prisma/client';
import { tagKey } from '@/lib/marked-text';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { visibleToSql } from '@/server/sight/visible-to';

/** Different tags that are looked at, in the order of their letters. */
const mostLookedAt = 60;
const mostShown = 20;
/** Posts of a tag are counted up to here. */
export const mostCounted = 100;

/** The tags that begin so, those with most posts first; only posts that this viewer may see are counted, and tags of others not shown. */
export async function findTags(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'> | null,
  { prefix }: { prefix: string },
): Promise<TagView[]> {
  const from = tagKey(prefix);
  if (from === '') return [];
  const within = Prisma.sql`tag < ${from} || chr(1114111)`;
  return app.db.$queryRaw<TagView[]>`
    WITH RECURSIVE walk AS (
      (SELECT tag, 1 AS n FROM post_tags WHERE tag >= ${from} AND ${within} ORDER BY tag LIMIT 1)
      UNION ALL
      SELECT next.tag, n + 1 FROM walk CROSS JOIN LATERAL (
        SELECT post_tags.tag FROM post_tags WHERE post_tags.tag > walk.tag AND post_tags.${within} ORDER BY post_tags.tag LIMIT 1) next
      WHERE n < ${mostLookedAt})
    SELECT * FROM (
      SELECT tag, (SELECT count(*)::int FROM (
        SELECT FROM post_tags JOIN posts ON posts.id = post_tags.post_id
        WHERE post_tags.tag = walk.tag AND ${visibleToSql(viewer?.id ?? null)} LIMIT ${mostCounted}) shown) AS posts
      FROM walk) found
    WHERE posts > 0 ORDER BY posts DESC, tag LIMIT ${mostShown}`;
}
