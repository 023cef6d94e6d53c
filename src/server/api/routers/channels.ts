import {
  channelSettingsInput,
  leaveMailInput,
  listDeliveriesInput,
  subscribeInput,
  targetInput,
  unsubscribeDeviceInput,
  webhookInput,
} from '@/contracts/inputs/channels';
import { setChannelSettings } from '../../deliveries/channel-settings';
import { channelsView } from '../../deliveries/channels-view';
import { leaveMail } from '../../deliveries/leave-mail';
import { countDeliveries, listDeliveries } from '../../deliveries/list-deliveries';
import { addDevice, addWebhook, removeDevice, removeTarget, testTarget } from '../../deliveries/targets';
import { noInput, operatorProcedure, ownProcedure, publicProcedure, router } from '../trpc';

const dear = { cost: 10, whileSuspended: true };

export const channelsRouter = router({
  view: ownProcedure.input(noInput).query(({ ctx }) => channelsView(ctx.app, ctx.viewer)),
  setSettings: ownProcedure
    .input(channelSettingsInput)
    .mutation(({ ctx, input }) => setChannelSettings(ctx.app, ctx.viewer, input)),
  addDevice: ownProcedure
    .meta(dear)
    .input(subscribeInput)
    .mutation(({ ctx, input }) => addDevice(ctx.app, ctx.viewer, input)),
  removeDevice: ownProcedure.input(unsubscribeDeviceInput).mutation(({ ctx, input }) => removeDevice(ctx.app, ctx.viewer, input)),
  addWebhook: ownProcedure
    .meta(dear)
    .input(webhookInput)
    .mutation(({ ctx, input }) => addWebhook(ctx.app, ctx.viewer, input)),
  removeTarget: ownProcedure.input(targetInput).mutation(({ ctx, input }) => removeTarget(ctx.app, ctx.viewer, input)),
  testTarget: ownProcedure
    .meta(dear)
    .input(targetInput)
    .mutation(({ ctx, input }) => testTarget(ctx.app, ctx.viewer, input)),
  /** By the link in a mail: whoever has it need not be logged in. */
  leaveMail: publicProcedure
    .meta({ cost: 5 })
    .input(leaveMailInput)
    .mutation(({ ctx, input }) => leaveMail(ctx.app, input)),
  deliveries: operatorProcedure.input(listDeliveriesInput).query(({ ctx, input }) => listDeliveries(ctx.app, input)),
  counts: operatorProcedure.input(noInput).query(({ ctx }) => countDeliveries(ctx.app)),
});
