import type { PostView } from '@/contracts/views/posts';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { inSightOf } from '@/server/sight/visible-to';
import { hydratePosts } from './hydrate-posts';

/** One post as this viewer sees it. Throws `DomainError`: `post-not-found`, `post-deleted` (to those who could have seen it). */
export async function postById(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'> | null,
  postId: string,
): Promise<PostView> {
  const [post] = await hydratePosts(app, viewer, [postId]);
  if (post) return post;
  const place = { id: postId, deletedAt: { not: null }, ...inSightOf(viewer?.id ?? null) };
  if ((await app.db.post.count({ where: place })) > 0) throw new DomainError('post-deleted', `Post ${postId} was deleted`);
  throw new DomainError('post-not-found', `No post ${postId}`);
}
