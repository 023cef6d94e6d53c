import type { AppContext } from '@/server/platform/app-context';
import { deliveryRules } from './delivery-rules';

const select = {
  ...{ id: true, userId: true, channel: true, kind: true, byCharacters: true, groupId: true, conversationId: true },
  ...{ attempts: true, createdAt: true, sentAt: true },
  target: {
    select: {
      ...{ id: true, address: true, sealedKeys: true },
      session: { select: { revokedAt: true, expiresAt: true } },
    },
  },
  user: {
    select: {
      ...{ id: true, username: true, language: true, mailAddress: true, leavingAt: true },
      noticeSettings: { select: { quietFrom: true, quietTo: true, timeZone: true } },
    },
  },
} as const;

type App = Pick<AppContext, 'db' | 'clock'>;

/** Takes a delivery that is due, or whose sender died; null when there is nothing to take. Of any number at once, one gets it. */
export async function claimDelivery({ db, clock }: App, id: string) {
  const now = clock.now();
  const isFree = [
    { state: 'due' as const, nextAt: { lte: now } },
    { state: 'sending' as const, leaseUntil: { lt: now } },
  ];
  const { count } = await db.delivery.updateMany({
    where: { id, OR: isFree },
    data: { state: 'sending', attempts: { increment: 1 }, leaseUntil: new Date(now.getTime() + deliveryRules.leaseMs) },
  });
  return count === 0 ? null : db.delivery.findUnique({ where: { id }, select });
}

export type ClaimedDelivery = NonNullable<Awaited<ReturnType<typeof claimDelivery>>>;
