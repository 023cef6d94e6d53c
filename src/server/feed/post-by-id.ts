import type { PostView } from '@/contracts/views/posts';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { inSightOf } from '@/server/sight/visible-to';
import { hydratePosts } from './hydrate-posts';

/**
 * One post as this viewer sees it. Throws `DomainError`: `post-not-found`; to those who could have seen it `post-deleted` by its author,
 * `post-removed` by moderators.
 */
export async function postById(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'> | null,
  postId: string,
): Promise<PostView> {
  const [post] = await hydratePosts(app, viewer, [postId]);
  if (post) return post;
  const place = { id: postId, deletedAt: { not: null }, ...inSightOf(viewer?.id ?? null) };
  const gone = await app.db.post.findFirst({ where: place, select: { removedAt: true } });
  if (gone) throw new DomainError(gone.removedAt ? 'post-removed' : 'post-deleted', `Post ${postId} was taken away`);
  throw new DomainError('post-not-found', `No post ${postId}`);
}
