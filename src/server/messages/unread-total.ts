import type { Db, Tx } from '@/server/platform/app-context';

/** Unread messages over all conversations that somebody takes part in. Requests do not count: nobody is called by a stranger. */
export async function unreadTotalOf(db: Db | Tx, userId: string): Promise<number> {
  const sum = await db.conversationMember.aggregate({ where: { userId, state: 'active' }, _sum: { unreadCount: true } });
  return sum._sum.unreadCount ?? 0;
}
