import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { unreadTotalOf } from './unread-total';

/** Unread messages over all of one's conversations. */
export function countUnreadMessages(app: Pick<AppContext, 'db'>, by: Pick<Viewer, 'id'>): Promise<number> {
  return unreadTotalOf(app.db, by.id);
}
