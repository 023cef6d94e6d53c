import {
  markAllReadInput,
  notificationInput,
  notificationSettingsInput,
  notificationsInput,
} from '@/contracts/inputs/notifications';
import { countUnreadNotifications } from '../../notifications/count-unread-notifications';
import { listNotifications } from '../../notifications/list-notifications';
import { markNotificationsRead } from '../../notifications/mark-notifications-read';
import { notificationSettings, setNotificationSettings } from '../../notifications/notification-settings';
import { noInput, router, signedInProcedure } from '../trpc';

export const notificationsRouter = router({
  list: signedInProcedure.input(notificationsInput).query(({ ctx, input }) => listNotifications(ctx.app, ctx.viewer, input)),
  unreadCount: signedInProcedure.input(noInput).query(({ ctx }) => countUnreadNotifications(ctx.app, ctx.viewer)),
  markRead: signedInProcedure
    .input(notificationInput)
    .mutation(({ ctx, input }) => markNotificationsRead(ctx.app, ctx.viewer, input)),
  markAllRead: signedInProcedure
    .input(markAllReadInput)
    .mutation(({ ctx, input }) => markNotificationsRead(ctx.app, ctx.viewer, input ?? {})),
  settings: signedInProcedure.input(noInput).query(({ ctx }) => notificationSettings(ctx.app, ctx.viewer)),
  setSettings: signedInProcedure
    .input(notificationSettingsInput)
    .mutation(({ ctx, input }) => setNotificationSettings(ctx.app, ctx.viewer, input)),
});
