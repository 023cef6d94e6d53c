import { accountChannel } from '@/contracts/live-events';
import type { NotificationView } from '@/contracts/views/posts';
import type { AppContext, Tx } from '@/server/platform/app-context';

export type Notice = {
  userId: string;
  actorId: string;
  kind: NotificationView['kind'];
  /** what it is about; a follow is about nothing but the two */
  postId?: string;
  commentId?: string;
  createdAt: Date;
};

/** Tells somebody what somebody else did, once for each deed however often it is done; never about one's own deeds. */
export async function notify(app: Pick<AppContext, 'live' | 'ids'>, tx: Tx, notice: Notice): Promise<void> {
  if (notice.userId === notice.actorId) return;
  const about = notice.commentId ?? notice.postId ?? notice.userId;
  // One text may name several people.
  const whom = notice.kind === 'mention' ? [notice.userId] : [];
  const dedupeKey = [notice.kind, about, notice.actorId, ...whom].join(':');
  const id = app.ids.derive('notification', dedupeKey);
  const { count } = await tx.notification.createMany({ data: { id, dedupeKey, ...notice }, skipDuplicates: true });
  if (count === 0) return;
  const event = { type: 'notification.created', payload: { notificationId: id, kind: notice.kind } } as const;
  await app.live.append(tx, accountChannel(notice.userId), [event]);
}
