import { accountChannel } from '@/contracts/live-events';
import type { NotificationSide } from '@/contracts/notification-kinds';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';

type Which = { notificationId: string } | { by?: NotificationSide | null | undefined };

/** Marks one line of the list, one side of it, or all as read, in every tab. What comes later begins a new line. Unknown ids change nothing. */
export async function markNotificationsRead(
  app: Pick<AppContext, 'transact' | 'live' | 'clock'>,
  viewer: Pick<Viewer, 'id'>,
  which: Which,
): Promise<void> {
  const those =
    'notificationId' in which ? { id: which.notificationId } : which.by ? { byCharacters: which.by === 'characters' } : {};
  await app.transact(async (tx) => {
    const { count } = await tx.notificationGroup.updateMany({
      where: { userId: viewer.id, readAt: null, ...those },
      data: { readAt: app.clock.now(), openKey: null },
    });
    if (count === 0) return;
    await app.live.append(tx, accountChannel(viewer.id), [{ type: 'notification.changed', payload: { why: 'read' } }]);
  });
}
