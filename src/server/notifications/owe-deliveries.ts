// The outbox of what leaves Kith: rows in the transaction of what they tell; server/deliveries hands them over.
import { type Channel, type ChannelKey, channelKeys, usualChannels } from '@/contracts/channels';
import type { NotificationKind } from '@/contracts/notification-kinds';
import type { AppContext, Tx } from '@/server/platform/app-context';

export type OwedDelivery = {
  userId: string;
  kind: NotificationKind | 'message';
  byCharacters: boolean;
  createdAt: Date;
  /** what it is about, and what is read when it leaves */
  groupId?: string;
  conversationId?: string;
};

/** Wall milliseconds: what comes within the first is one delivery; the next about the same comes no sooner than the second. */
export const deliveryPace = { holdMs: 8_000, apartMs: 10 * 60_000 } as const;

type Way = { targetId: string | null; channel: string; chosen: string[] | null };

/** Decisions of moderators reach every device. */
function isWanted({ channel, chosen }: Way, { kind, byCharacters }: OwedDelivery): boolean {
  if (kind === 'moderation') return channel !== 'mail';
  const key = channelKeys.find((one) => one === `${kind}:${byCharacters ? 'characters' : 'people'}`);
  const usual: readonly ChannelKey[] = usualChannels[asChannel(channel)];
  return key !== undefined && (chosen ?? usual).some((one) => one === key);
}

const asChannel = (channel: string): Channel => (channel === 'push' || channel === 'mail' ? channel : 'webhook');

async function waysTo(tx: Tx, userId: string): Promise<Way[]> {
  return tx.$queryRaw<Way[]>`
    SELECT t.id AS "targetId", t.channel, CASE t.channel WHEN 'push' THEN c.push ELSE c.webhook END AS chosen
    FROM delivery_targets t LEFT JOIN channel_preferences c ON c.user_id = t.user_id WHERE t.user_id = ${userId}::uuid
    UNION ALL
    SELECT NULL, 'mail', c.mail FROM channel_preferences c JOIN users u ON u.id = c.user_id
    WHERE c.user_id = ${userId}::uuid AND cardinality(c.mail) > 0 AND u.mail_address IS NOT NULL`;
}

/**
 * Owes the person one delivery for each of their ways that wants this kind. One that still waits, about the same group or conversation, is
 * enough: it will tell of this, too. Called under the lock of that group or conversation, so that there is never a second one.
 */
export async function oweDeliveries(app: Pick<AppContext, 'ids'>, tx: Tx, owed: OwedDelivery): Promise<void> {
  const ways = (await waysTo(tx, owed.userId)).filter((way) => isWanted(way, owed));
  if (ways.length === 0) return;
  const { userId, kind, byCharacters, createdAt, groupId = null, conversationId = null } = owed;
  const about = groupId ? { groupId } : { conversationId };
  // Waits for whoever claims one of them just now: then it is no longer due, and does not count.
  const waiting = await tx.delivery.updateManyAndReturn({
    where: { ...about, userId, state: 'due' },
    data: { kind, byCharacters },
    select: { targetId: true },
  });
  const open = ways.filter((way) => !waiting.some(({ targetId }) => targetId === way.targetId));
  const last = await tx.delivery.groupBy({
    by: ['targetId'],
    where: { ...about, userId, state: { in: ['sending', 'accepted', 'delivered', 'opened'] } },
    _max: { nextAt: true },
  });
  const rows = open.map(({ targetId, channel }) => {
    const before = last.find((one) => one.targetId === targetId)?._max.nextAt;
    const earliest = before ? before.getTime() + deliveryPace.apartMs : 0;
    const nextAt = new Date(Math.max(createdAt.getTime() + deliveryPace.holdMs, earliest));
    return { id: app.ids.next(), userId, targetId, channel, kind, byCharacters, groupId, conversationId, createdAt, nextAt };
  });
  await tx.delivery.createMany({ data: rows });
}
