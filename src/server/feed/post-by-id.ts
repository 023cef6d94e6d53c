import type { PostView } from '@/contracts/views/posts';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { hydratePosts } from './hydrate-posts';

/** One post as this viewer sees it. Throws `DomainError('post-not-found')`. */
export async function postById(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'> | null,
  postId: string,
): Promise<PostView> {
  const [post] = await hydratePosts(app, viewer, [postId]);
  if (!post) throw new DomainError('post-not-found', `No post ${postId}`);
  return post;
}
