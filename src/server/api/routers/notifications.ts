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
import { noInput, ownProcedure, router } from '../trpc';

export const notificationsRouter = router({
  list: ownProcedure.input(notificationsInput).query(({ ctx, input }) => listNotifications(ctx.app, ctx.viewer, input)),
  unreadCount: ownProcedure.input(noInput).query(({ ctx }) => countUnreadNotifications(ctx.app, ctx.viewer)),
  markRead: ownProcedure.input(notificationInput).mutation(({ ctx, input }) => markNotificationsRead(ctx.app, ctx.viewer, input)),
  markAllRead: ownProcedure
    .input(markAllReadInput)
    .mutation(({ ctx, input }) => markNotificationsRead(ctx.app, ctx.viewer, input ?? {})),
  settings: ownProcedure.input(noInput).query(({ ctx }) => notificationSettings(ctx.app, ctx.viewer)),
  setSettings: ownProcedure
    .input(notificationSettingsInput)
    .mutation(({ ctx, input }) => setNotificationSettings(ctx.app, ctx.viewer, input)),
});
