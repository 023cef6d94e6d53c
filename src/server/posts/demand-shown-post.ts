import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { Db } from '@/server/platform/app-context';
import { inSightOf } from '@/server/sight/visible-to';

/** Throws `DomainError('post-not-found')` for a post whose place this reader may not see; a deleted one leaves its place. */
export async function demandShownPost(db: Db, viewer: Pick<Viewer, 'id'> | null, postId: string): Promise<void> {
  const post = await db.post.findFirst({ where: { id: postId, ...inSightOf(viewer?.id ?? null) }, select: { id: true } });
  if (!post) throw new DomainError('post-not-found', `No post ${postId}`);
}
