// Moderators take something away, and may give it back: what was there stays in its row or in the log of the case, unlike where its
// author deletes it.
import type { ReportSubject } from '@/contracts/moderation';
import { assertNever } from '@/lib/assert-never';
import { deleteMessage } from '../messages/delete-message';
import { withdrawNotices } from '../notifications/withdraw-notices';
import type { AppContext, Tx } from '../platform/app-context';
import { lockPost } from '../posts/lock-post';
import { removeComment } from '../posts/remove-comment';
import { townChannel } from '../posts/town-channel';

export type App = Pick<AppContext, 'live' | 'clock'>;
type Subject = { kind: ReportSubject; id: string };

/** What giving it back needs; null when it is gone already. */
export async function takeAway(app: App, tx: Tx, { kind, id }: Subject): Promise<Record<string, string> | null> {
  if (kind === 'post') return takePost(app, tx, id);
  if (kind === 'comment') return takeComment(app, tx, id);
  if (kind === 'message') return takeMessage(app, tx, id);
  if (kind === 'profile') return null;
  return assertNever(kind);
}

/** Whether there was something to give back: its author may have deleted what is around it. */
export async function giveBack(app: App, tx: Tx, { kind, id }: Subject, kept: Record<string, unknown>): Promise<boolean> {
  if (kind === 'post') return givePost(app, tx, id);
  if (kind === 'comment') return giveComment(app, tx, id);
  if (kind === 'message') return giveMessage(tx, id, typeof kept.text === 'string' ? kept.text : '');
  if (kind === 'profile') return false;
  return assertNever(kind);
}

const gone = (app: App) => ({ deletedAt: app.clock.now(), removedAt: app.clock.now() });
const back = { deletedAt: null, removedAt: null } as const;

async function takePost(app: App, tx: Tx, id: string) {
  const post = await lockPost(tx, id);
  if (!post) return null;
  await tx.post.update({ where: { id }, data: gone(app), select: { id: true } });
  await tx.user.update({ where: { id: post.authorId }, data: { postsCount: { decrement: 1 } }, select: { id: true } });
  await withdrawNotices(app, tx, { postId: id });
  await app.live.append(tx, townChannel, [
    { type: 'post.deleted', payload: { postId: id, postAuthorId: post.authorId, isRemoved: true } },
  ]);
  return {};
}

async function givePost(app: App, tx: Tx, id: string): Promise<boolean> {
  const [post] = await tx.post.updateManyAndReturn({
    where: { id, removedAt: { not: null } },
    data: back,
    select: { authorId: true, visibility: true },
  });
  if (!post) return false;
  await tx.user.update({ where: { id: post.authorId }, data: { postsCount: { increment: 1 } }, select: { id: true } });
  const payload = { postId: id, authorId: post.authorId, isPublic: post.visibility === 'public' };
  await app.live.append(tx, townChannel, [{ type: 'post.published', payload }]);
  return true;
}

async function takeComment(app: App, tx: Tx, id: string) {
  const found = await tx.comment.findUnique({ where: { id }, select: { postId: true } });
  if (!found || !(await removeComment(app, tx, { commentId: id, postId: found.postId }))) return null;
  await tx.comment.update({ where: { id }, data: { removedAt: app.clock.now() }, select: { id: true } });
  return {};
}

async function giveComment(app: App, tx: Tx, id: string): Promise<boolean> {
  const found = await tx.comment.findUnique({ where: { id }, select: { postId: true } });
  if (!found || !(await lockPost(tx, found.postId))) return false;
  const [comment] = await tx.comment.updateManyAndReturn({
    where: { id, removedAt: { not: null } },
    data: back,
    select: { postId: true, authorId: true, parentId: true, repliesCount: true },
  });
  if (!comment) return false;
  const { commentsCount } = await tx.post.update({
    where: { id: comment.postId },
    data: { commentsCount: { increment: 1 } },
    select: { commentsCount: true },
  });
  await growAbove(tx, comment);
  const { postId, authorId } = comment;
  const payload = { postId, commentId: id, authorId, commentsCount };
  await app.live.append(tx, townChannel, [{ type: 'comment.published', payload }]);
  return true;
}

/** The other way round of what removing does: a comment that had gone for good counts again above, as do tombstones that had gone with it. */
async function growAbove(tx: Tx, { parentId, repliesCount }: { parentId: string | null; repliesCount: number }): Promise<void> {
  if (repliesCount > 0 || parentId === null) return;
  const parent = await tx.comment.update({
    where: { id: parentId },
    data: { repliesCount: { increment: 1 } },
    select: { parentId: true, repliesCount: true, deletedAt: true },
  });
  if (parent.deletedAt !== null) await growAbove(tx, { parentId: parent.parentId, repliesCount: parent.repliesCount - 1 });
}

async function takeMessage(app: App, tx: Tx, id: string) {
  const message = await tx.message.findFirst({ where: { id, deletedAt: null }, select: { text: true, senderId: true } });
  if (!message) return null;
  await deleteMessage(app, tx, { messageId: id, senderId: message.senderId });
  await tx.message.update({ where: { id }, data: { removedAt: app.clock.now() }, select: { id: true } });
  return { text: message.text };
}

async function giveMessage(tx: Tx, id: string, text: string): Promise<boolean> {
  const [message] = await tx.message.updateManyAndReturn({
    where: { id, removedAt: { not: null } },
    data: { ...back, text, forgottenAt: null },
    select: { conversationId: true, seq: true, senderId: true },
  });
  if (!message) return false;
  const { conversationId, seq, senderId } = message;
  await tx.conversationMember.updateMany({
    where: { conversationId, readSeq: { lt: seq }, userId: { not: senderId } },
    data: { unreadCount: { increment: 1 } },
  });
  return true;
}
