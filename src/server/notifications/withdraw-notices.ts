import { accountChannel } from '@/contracts/live-events';
import type { NotificationKind } from '@/contracts/notification-kinds';
import type { AppContext, Tx } from '@/server/platform/app-context';

/** A post or a comment with all that was told about it, one deed, or all deeds of an account. */
type Withdrawn =
  | { postId: string }
  | { commentId: string }
  | { actorId: string; kind?: NotificationKind; postId?: string; commentId?: string | null; userId?: string };

/** Forgets the notifications about what is there no more; their groups count them no longer, and go when they are empty. */
export async function withdrawNotices(app: Pick<AppContext, 'live'>, tx: Tx, about: Withdrawn): Promise<void> {
  const gone = await tx.notification.findMany({ where: about, select: { groupId: true, userId: true } });
  if (gone.length === 0) return;
  await tx.notification.deleteMany({ where: about });
  await recountGroups(tx, [...new Set(gone.flatMap(({ groupId }) => groupId ?? []))]);
  for (const userId of new Set(gone.map((notice) => notice.userId))) {
    await app.live.append(tx, accountChannel(userId), [{ type: 'notification.changed', payload: { why: 'withdrawn' } }]);
  }
}

async function recountGroups(tx: Tx, ids: readonly string[]): Promise<void> {
  // In order of ids, so that two who withdraw at once wait for each other in a row; counted after the locks are held.
  await tx.$queryRaw`SELECT id FROM notification_groups WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  await tx.$executeRaw`
    UPDATE notification_groups g SET count = c.count, actors_count = greatest(1, c.actors), latest_at = c.latest
    FROM (
      SELECT group_id, count(*)::int AS count, count(DISTINCT actor_id)::int AS actors, max(created_at) AS latest
      FROM notifications WHERE group_id = ANY(${ids}::uuid[]) GROUP BY group_id
    ) c WHERE g.id = c.group_id`;
  await tx.$executeRaw`
    DELETE FROM notification_groups g WHERE g.id = ANY(${ids}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM notifications n WHERE n.group_id = g.id)`;
}
