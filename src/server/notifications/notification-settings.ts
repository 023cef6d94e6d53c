import type { NotificationSettingsInput } from '@/contracts/inputs/notifications';
import type { NotificationSettingsView } from '@/contracts/views/notifications';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';

/** What one wants to be told, and when nothing may pop up. Without a choice: everything, at any time. */
export async function notificationSettings(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'>,
): Promise<NotificationSettingsView> {
  const row = await app.db.notificationPreference.findUnique({ where: { userId: viewer.id } });
  if (!row) return { off: [], quiet: null, timeZone: 'UTC' };
  const { off, quietFrom: from, quietTo: to, timeZone } = row;
  return { off, quiet: from === null || to === null ? null : { from, to }, timeZone };
}

/** Holds from the next notification on; the list stays as it is. */
export async function setNotificationSettings(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'>,
  { off, quiet, timeZone }: NotificationSettingsInput,
): Promise<void> {
  const chosen = { off: [...new Set(off)], quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null, timeZone };
  await app.db.notificationPreference.upsert({
    where: { userId: viewer.id },
    create: { userId: viewer.id, ...chosen },
    update: chosen,
  });
}
