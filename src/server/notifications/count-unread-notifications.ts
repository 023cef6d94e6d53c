import type { UnreadView } from '@/contracts/views/notifications';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { isShownGroup } from './is-shown-group';

/** How many lines of the list were not read: counted, not stored, so every tab and every restart sees the same. */
export async function countUnreadNotifications(app: Pick<AppContext, 'db'>, by: Pick<Viewer, 'id'>): Promise<UnreadView> {
  const counts = await app.db.notificationGroup.groupBy({
    by: ['byCharacters'],
    where: { userId: by.id, readAt: null, ...isShownGroup },
    _count: true,
  });
  const of = (side: boolean) => counts.find(({ byCharacters }) => byCharacters === side)?._count ?? 0;
  return { unread: of(false) + of(true), people: of(false), characters: of(true) };
}
