import { isWithin, minuteIn } from '@/lib/quiet-hours';
import type { AppContext } from '@/server/platform/app-context';
import type { ClaimedDelivery } from './claim-delivery';
import { deliveryRules, hourlyCap } from './delivery-rules';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMinutes = 24 * 60;

/** Leaves now, later (with a reason), or not at all. */
export type Verdict = { go: true } | { waitUntil: Date; why: string } | { end: 'gone' | 'dropped' | 'expired'; why: string };

type App = Pick<AppContext, 'db' | 'clock'>;

/** The end of the quiet hours that `now` is in; null when it is in none. Looked at again then, so a change of the clocks does no harm. */
export function quietUntil(settings: ClaimedDelivery['user']['noticeSettings'], now: Date): Date | null {
  const { quietFrom: from = null, quietTo: to = null, timeZone = 'UTC' } = settings ?? {};
  if (from === null || to === null) return null;
  const minute = minuteIn(timeZone, now);
  if (!isWithin({ from, to }, minute)) return null;
  const minutes = (to - minute + dayMinutes) % dayMinutes || dayMinutes;
  return new Date(Math.floor(now.getTime() / minuteMs) * minuteMs + minutes * minuteMs);
}

function hasGone({ channel, target, user }: ClaimedDelivery, now: Date): boolean {
  if (channel === 'mail') return user.mailAddress === null;
  if (!target) return true;
  // A browser whose log-in ended must not go on showing what is private.
  return target.session !== null && (target.session.revokedAt !== null || target.session.expiresAt <= now);
}

/** When one more of this channel may reach the person: so many an hour. */
async function freeAt({ db }: App, { userId, channel, byCharacters }: ClaimedDelivery, now: Date): Promise<Date | null> {
  const cap = hourlyCap(channel === 'push' || channel === 'mail' ? channel : 'webhook', byCharacters);
  const sent = await db.delivery.findMany({
    where: { userId, channel, byCharacters, kind: { not: 'test' }, sentAt: { gt: new Date(now.getTime() - hourMs) } },
    orderBy: { sentAt: 'desc' },
    take: cap,
    select: { sentAt: true },
  });
  const oldest = sent.length < cap ? null : sent.at(-1)?.sentAt;
  return oldest ? new Date(oldest.getTime() + hourMs) : null;
}

/** May this delivery leave now? Quiet hours and the hourly measure hold it back, not for ever. */
export async function mayLeave(app: App, delivery: ClaimedDelivery): Promise<Verdict> {
  const now = app.clock.now();
  if (delivery.user.leavingAt) return { end: 'dropped', why: 'The account is on its way out' };
  if (hasGone(delivery, now)) return { end: 'gone', why: 'The device or address is no more' };
  if (now.getTime() - delivery.createdAt.getTime() > deliveryRules.maxAgeMs)
    return { end: 'expired', why: 'Waited for too long' };
  if (delivery.kind === 'test') return { go: true };
  const quiet = quietUntil(delivery.user.noticeSettings, now);
  if (quiet) return { waitUntil: quiet, why: 'Quiet hours' };
  const free = await freeAt(app, delivery, now);
  return free ? { waitUntil: free, why: 'Enough for this hour' } : { go: true };
}
