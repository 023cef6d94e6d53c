import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';

/** Unread messages over all of one's conversations. */
export async function countUnreadMessages(app: Pick<AppContext, 'db'>, by: Pick<Viewer, 'id'>): Promise<number> {
  const sum = await app.db.conversationMember.aggregate({ where: { userId: by.id }, _sum: { unreadCount: true } });
  return sum._sum.unreadCount ?? 0;
}
