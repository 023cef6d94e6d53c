import type { Db } from '@/server/platform/app-context';
import { noticeRules } from './notice-rules';

/** Removes what was read long ago and what nobody read for longer still, with the deeds in them. */
export function pruneNotifications(db: Db, now: Date): Promise<{ count: number }> {
  const before = (ms: number) => ({ lt: new Date(now.getTime() - ms) });
  const { keepMs, keepReadMs } = noticeRules;
  return db.notificationGroup.deleteMany({
    where: { OR: [{ latestAt: before(keepMs) }, { readAt: before(keepReadMs), latestAt: before(keepReadMs) }] },
  });
}
