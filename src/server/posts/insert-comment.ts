import { limits } from '@/contracts/limits';
import { notify } from '@/server/notifications/notify';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { notApartFrom } from '@/server/relations/apart';
import { fitText } from './fit-text';
import { lockPostFor } from './lock-post';
import { writeMentions } from './mark-text';
import { mayReply } from './may-reply';
import { townChannel } from './town-channel';

export type NewComment = {
  id: string;
  postId: string;
  /** the comment that it answers; none on the post itself */
  parentId?: string | null | undefined;
  authorId: string;
  text: string;
  clientId: string | null;
  createdAt: Date;
  worldMinute: number | null;
};

/** Of comments: those that this one may answer. To who is apart from their author they are not there. */
export const isAnswerableBy = (userId: string) => ({ deletedAt: null, author: notApartFrom(userId) });

type Parent = { id: string; rootId: string | null; depth: number; authorId: string };

/**
 * Comments on a post or answers a comment: row, counters, notifications, live event. False when the post is
 * gone (also: may not be seen) or the answered comment is, when the post's author lets this one not answer, or when the comment is already
 * there (by id or by author and clientId).
 */
export async function insertComment(app: Pick<AppContext, 'live' | 'ids'>, tx: Tx, comment: NewComment): Promise<boolean> {
  const { id, postId, authorId, createdAt, parentId } = comment;
  const text = fitText(comment.text, limits.comment);
  const post = await lockPostFor(tx, postId, authorId);
  if (!post || !(await mayReply(tx, { ...post, postId }, authorId))) return false;
  const parent = parentId ? await findParent(tx, { id: parentId, postId }, authorId) : null;
  if (parentId && !parent) return false;
  const { count } = await tx.comment.createMany({ data: { ...comment, text, ...placeUnder(parent) }, skipDuplicates: true });
  if (count === 0) return false;
  if (parent) {
    await tx.comment.update({ where: { id: parent.id }, data: { repliesCount: { increment: 1 } }, select: { id: true } });
  }
  const { commentsCount } = await tx.post.update({
    where: { id: postId },
    data: { commentsCount: { increment: 1 } },
    select: { commentsCount: true },
  });
  await tell(app, tx, { postId, commentId: id, actorId: authorId, createdAt, postAuthorId: post.authorId, parent });
  const toldAlready = [post.authorId, ...(parent ? [parent.authorId] : [])];
  await writeMentions(app, tx, { postId, commentId: id, authorId, text, createdAt, toldAlready });
  const payload = { postId, commentId: id, authorId, postAuthorId: post.authorId, commentsCount };
  await app.live.append(tx, townChannel, [{ type: 'comment.published', payload }]);
  return true;
}

const findParent = (tx: Tx, parent: { id: string; postId: string }, byId: string): Promise<Parent | null> =>
  tx.comment.findFirst({
    where: { ...parent, ...isAnswerableBy(byId) },
    select: { id: true, rootId: true, depth: true, authorId: true },
  });

const placeUnder = (parent: Parent | null) =>
  parent
    ? { parentId: parent.id, parentAuthorId: parent.authorId, rootId: parent.rootId ?? parent.id, depth: parent.depth + 1 }
    : { parentId: null };

type Told = {
  postId: string;
  commentId: string;
  actorId: string;
  createdAt: Date;
  postAuthorId: string;
  parent: Parent | null;
};

/** Who is answered hears of an answer; the post's author of a comment, unless it was the answered one. */
async function tell(app: Pick<AppContext, 'live' | 'ids'>, tx: Tx, { postAuthorId, parent, ...deed }: Told): Promise<void> {
  if (parent) await notify(app, tx, { ...deed, kind: 'reply', userId: parent.authorId });
  if (parent?.authorId !== postAuthorId) await notify(app, tx, { ...deed, kind: 'comment', userId: postAuthorId });
}
