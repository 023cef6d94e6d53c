import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { type RepostState, setRepost } from './set-repost';

/** A person reposts or takes it back; saying the same twice is saying it once. Throws `DomainError`: `post-not-found`, `not-allowed`. */
export async function repostPost(
  app: Pick<AppContext, 'transact' | 'live' | 'ids' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  input: { postId: string; reposted: boolean },
): Promise<RepostState> {
  const state = await app.transact((tx) => setRepost(app, tx, { ...input, userId: by.id, createdAt: app.clock.now() }));
  if (!state) throw new DomainError('post-not-found', `No post ${input.postId}`);
  return state;
}
