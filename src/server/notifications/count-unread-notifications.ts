import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';

export function countUnreadNotifications(app: Pick<AppContext, 'db'>, by: Pick<Viewer, 'id'>): Promise<number> {
  return app.db.notification.count({ where: { userId: by.id, readAt: null, actor: { leavingAt: null } } });
}
