// Second to fourth step of the feed: everything that posts show, in batches; the rule (sight/visible-to.ts); views. Used wherever posts are shown.
import type { PostView } from '@/contracts/views/posts';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { visibleTo } from '@/server/sight/visible-to';
import { marksOf } from './marks-of';
import { placeNames } from './place-names';
import { postSelect } from './post-row';
import { toPostView } from './post-view';
import { readerOf } from './reader-of';

/** The posts behind `ids` as this viewer may see them, in that order; those that may not be seen are left out. */
export async function hydratePosts(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'> | null,
  ids: readonly string[],
): Promise<PostView[]> {
  if (ids.length === 0) return [];
  const [found, marks] = await Promise.all([
    app.db.post.findMany({
      where: { id: { in: [...ids] }, ...visibleTo(viewer?.id ?? null) },
      select: postSelect,
      relationLoadStrategy: 'join',
    }),
    marksOf(app.db, viewer, ids),
  ]);
  const byId = new Map(found.map((row) => [row.id, row]));
  const visible = ids.flatMap((id) => byId.get(id) ?? []);
  const [places, reader] = await Promise.all([placeNames(app.db, visible), readerOf(app.db, viewer, visible)]);
  return visible.map((row) =>
    toPostView(row, { viewerId: viewer?.id ?? null, marks: marks(row.id), place: places.of(row), reader }),
  );
}
