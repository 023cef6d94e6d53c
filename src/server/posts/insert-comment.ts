import { limits } from '@/contracts/limits';
import { notify } from '@/server/notifications/notify';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { fitText } from './fit-text';
import { lockPostFor } from './lock-post';
import { writeMentions } from './mark-text';
import { mayReply } from './may-reply';
import { townChannel } from './town-channel';

export type NewComment = {
  id: string;
  postId: string;
  authorId: string;
  text: string;
  clientId: string | null;
  createdAt: Date;
  worldMinute: number | null;
};

/**
 * Comments on a post: row, counter, notification, live event. False when the post is gone (also: may not be
 * seen), when its author lets this one not answer, or when the comment is already there (by id or by author and clientId).
 */
export async function insertComment(app: Pick<AppContext, 'live' | 'ids'>, tx: Tx, comment: NewComment): Promise<boolean> {
  const { id, postId, authorId, createdAt } = comment;
  const text = fitText(comment.text, limits.comment);
  const post = await lockPostFor(tx, postId, authorId);
  if (!post || !(await mayReply(tx, { ...post, postId }, authorId))) return false;
  const { count } = await tx.comment.createMany({ data: { ...comment, text }, skipDuplicates: true });
  if (count === 0) return false;
  const { commentsCount } = await tx.post.update({
    where: { id: postId },
    data: { commentsCount: { increment: 1 } },
    select: { commentsCount: true },
  });
  await notify(app, tx, { userId: post.authorId, actorId: authorId, kind: 'comment', postId, commentId: id, createdAt });
  const written = { postId, commentId: id, authorId, text, createdAt };
  await writeMentions(app, tx, { ...written, toldAlready: [post.authorId] });
  const payload = { postId, commentId: id, authorId, commentsCount };
  await app.live.append(tx, townChannel, [{ type: 'comment.published', payload }]);
  return true;
}
