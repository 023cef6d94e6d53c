import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { setCommentLike } from './set-comment-like';
import type { LikeState } from './set-like';

/** A person likes a comment or takes it back; saying the same twice is saying it once. Throws `DomainError('comment-not-found')`. */
export async function likeComment(
  app: Pick<AppContext, 'transact' | 'live' | 'ids' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  input: { commentId: string; liked: boolean },
): Promise<LikeState> {
  const like = { ...input, userId: by.id, createdAt: app.clock.now() };
  const state = await app.transact((tx) => setCommentLike(app, tx, like));
  if (!state) throw new DomainError('comment-not-found', `No comment ${input.commentId}`);
  return state;
}
