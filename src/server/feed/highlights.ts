import type { HighlightsInput } from '@/contracts/inputs/feed';
import type { Page } from '@/contracts/inputs/paging';
import type { PostView } from '@/contracts/views/posts';
import { Prisma } from '@/generated/prisma/client';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext, Db } from '@/server/platform/app-context';
import { decodeCursor, encodeCursor } from '@/server/platform/storage/keyset-cursor';
import { pageOf } from '@/server/platform/storage/page-of';
import { hydratePosts } from './hydrate-posts';

type Place = { madeAt: Date; rank: number };
type Row = Place & { id: string };

/**
 * The highlights of the town (refresh-highlights.ts), highest first. A cursor goes on in the list that it came from; where that is no
 * longer kept, the list is at its end. Throws `DomainError('bad-cursor')`.
 */
export async function highlights(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'> | null,
  { cursor, limit, by }: HighlightsInput,
): Promise<Page<PostView>> {
  const place = await placeOf(app.db, cursor);
  if (!place) return { items: [], nextCursor: null };
  const ofKind = by
    ? Prisma.sql`AND EXISTS (SELECT FROM posts p JOIN users u ON u.id = p.author_id WHERE p.id = post_id AND u.kind = ${by}::user_kind)`
    : Prisma.empty;
  const rows = await app.db.$queryRaw<Row[]>`
    SELECT post_id AS id, made_at AS "madeAt", rank FROM highlights
    WHERE made_at = ${place.madeAt}::timestamptz AND rank > ${place.rank} ${ofKind} ORDER BY rank LIMIT ${limit + 1}`;
  const { items, nextCursor } = pageOf(rows, limit, ({ madeAt, id }) => encodeCursor({ at: madeAt, id }));
  const ids = items.map(({ id }) => id);
  return { items: await hydratePosts(app, viewer, ids), nextCursor };
}

async function placeOf(db: Db, cursor: HighlightsInput['cursor']): Promise<Place | null> {
  const last = decodeCursor(cursor);
  if (last) return db.highlight.findFirst({ where: { madeAt: last.at, postId: last.id }, select: { madeAt: true, rank: true } });
  const newest = await db.highlight.findFirst({ orderBy: { madeAt: 'desc' }, select: { madeAt: true } });
  return newest && { ...newest, rank: 0 };
}
