import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';

export async function markAllNotificationsRead(app: Pick<AppContext, 'db' | 'clock'>, by: Pick<Viewer, 'id'>): Promise<void> {
  await app.db.notification.updateMany({ where: { userId: by.id, readAt: null }, data: { readAt: app.clock.now() } });
}
