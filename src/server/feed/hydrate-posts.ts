// Second to fourth step of the feed: everything that posts show, in batches; rules; views. Used wherever posts are shown.
import type { PostView } from '@/contracts/views/posts';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext, Db } from '@/server/platform/app-context';
import { isVisible } from './is-visible';
import { placeNames } from './place-names';
import { postSelect } from './post-row';
import { toPostView } from './post-view';

/** The posts behind `ids` as this viewer may see them, in that order; those that may not be seen are left out. */
export async function hydratePosts(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'> | null,
  ids: readonly string[],
): Promise<PostView[]> {
  if (ids.length === 0) return [];
  const [found, likedIds] = await Promise.all([
    app.db.post.findMany({ where: { id: { in: [...ids] } }, select: postSelect, relationLoadStrategy: 'join' }),
    likedAmong(app.db, viewer, ids),
  ]);
  const byId = new Map(found.map((row) => [row.id, row]));
  const visible = ids.flatMap((id) => byId.get(id) ?? []).filter(isVisible);
  const places = await placeNames(app.db, visible);
  return visible.map((row) =>
    toPostView(row, { viewerId: viewer?.id ?? null, isLikedByMe: likedIds.has(row.id), place: places.of(row) }),
  );
}

async function likedAmong(db: Db, viewer: Pick<Viewer, 'id'> | null, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (!viewer) return new Set();
  const likes = await db.like.findMany({ where: { userId: viewer.id, postId: { in: [...ids] } }, select: { postId: true } });
  return new Set(likes.map(({ postId }) => postId));
}
