import { pageInput } from '@/contracts/inputs/paging';
import { countUnreadNotifications } from '../../notifications/count-unread-notifications';
import { listNotifications } from '../../notifications/list-notifications';
import { markAllNotificationsRead } from '../../notifications/mark-all-notifications-read';
import { noInput, router, signedInProcedure } from '../trpc';

export const notificationsRouter = router({
  list: signedInProcedure.input(pageInput).query(({ ctx, input }) => listNotifications(ctx.app, ctx.viewer, input)),
  unreadCount: signedInProcedure
    .input(noInput)
    .query(async ({ ctx }) => ({ unread: await countUnreadNotifications(ctx.app, ctx.viewer) })),
  markAllRead: signedInProcedure.input(noInput).mutation(({ ctx }) => markAllNotificationsRead(ctx.app, ctx.viewer)),
});
