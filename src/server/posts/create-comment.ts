import type { CreateCommentInput } from '@/contracts/inputs/posts';
import type { CommentView } from '@/contracts/views/posts';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { commentSelect, toCommentView } from './comment-view';
import { insertComment } from './insert-comment';

/** A person comments. The same `clientId` again gives the first one's comment. Throws `DomainError('post-not-found')`. */
export async function createComment(
  app: Pick<AppContext, 'transact' | 'live' | 'ids' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  input: CreateCommentInput,
): Promise<CommentView> {
  const mine = { authorId: by.id, clientId: input.clientId };
  const comment = { ...input, ...mine, id: app.ids.next(), createdAt: app.clock.now(), worldMinute: null };
  const row = await app.transact(async (tx) => {
    await insertComment(app, tx, comment);
    return tx.comment.findFirst({
      where: { ...mine, deletedAt: null, post: { deletedAt: null } },
      select: commentSelect,
    });
  });
  if (!row) throw new DomainError('post-not-found', `No post ${input.postId}`);
  return toCommentView(row, by.id);
}
