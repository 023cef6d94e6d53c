import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { type LikeState, setLike } from './set-like';

/** A person likes a post or takes it back; saying the same twice is saying it once. Throws `DomainError('post-not-found')`. */
export async function likePost(
  app: Pick<AppContext, 'transact' | 'live' | 'ids' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  input: { postId: string; liked: boolean },
): Promise<LikeState> {
  const state = await app.transact((tx) => setLike(app, tx, { ...input, userId: by.id, createdAt: app.clock.now() }));
  if (!state) throw new DomainError('post-not-found', `No post ${input.postId}`);
  return state;
}
