import type { ChannelsView } from '@/contracts/views/channels';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { channelSettings } from './channel-settings';
import { deliveryRules } from './delivery-rules';

/** By which ways somebody is reached outside of Kith, and for what. */
export async function channelsView(app: Pick<AppContext, 'db' | 'channels' | 'mailer'>, by: Viewer): Promise<ChannelsView> {
  const [settings, pushKey, user, rows] = await Promise.all([
    channelSettings(app, by),
    app.channels.pushKey(),
    app.db.user.findUnique({ where: { id: by.id }, select: { mailAddress: true } }),
    app.db.deliveryTarget.findMany({
      where: { userId: by.id },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: deliveryRules.mostTargets,
      select: { id: true, channel: true, address: true, label: true, sessionId: true, createdAt: true, acceptedAt: true },
    }),
  ]);
  const targets = rows.map(({ id, channel, address, label, sessionId, createdAt, acceptedAt }) => {
    const isWebhook = channel === 'webhook';
    return {
      ...{ id, createdAt, acceptedAt, isThis: sessionId !== null && sessionId === by.sessionId },
      ...{ channel: isWebhook ? ('webhook' as const) : ('push' as const), label: isWebhook ? address : label },
    };
  });
  return { pushKey, targets, mailAddress: user?.mailAddress ?? null, doMailsLeave: app.mailer.leavesTheMachine, settings };
}
