import { z } from 'zod';
import { webAddress } from '@/server/mail/insert-mail';
import type { AppContext } from '@/server/platform/app-context';
import { ChannelBusy, NoticeRefused, TargetGone } from '@/server/platform/channels/push-channel';
import { unseal } from '@/server/platform/seal';
import { type ClaimedDelivery, claimDelivery } from './claim-delivery';
import { contentOf } from './content-of';
import { deliverByMail } from './deliver-by-mail';
import { type DeliveryContent, languageOfPerson } from './delivery-content';
import { backoffMs, deliveryRules } from './delivery-rules';
import { mayLeave } from './may-leave';
import { signed } from './receipt-token';
import { targetSeal } from './targets';

type App = Pick<AppContext, 'config' | 'db' | 'transact' | 'afterCommit' | 'clock' | 'ids' | 'jobs' | 'log' | 'channels'>;
type End = 'failed' | 'gone' | 'dropped' | 'expired';

/**
 * Hands one delivery over: what it says is read now. Comes for nothing when another worker has it or it is not due. Failures are written
 * down and tried again with growing pauses; what was read meanwhile or grew old is not sent at all.
 */
export async function deliver(app: App, { deliveryId }: { deliveryId: string }, signal: AbortSignal): Promise<void> {
  const delivery = await claimDelivery(app, deliveryId);
  if (!delivery) return;
  const verdict = await mayLeave(app, delivery);
  if ('end' in verdict) return end(app, delivery, verdict.end, verdict.why);
  if ('waitUntil' in verdict) return wait(app, delivery, verdict.waitUntil, verdict.why);
  const content = await contentOf(app, delivery);
  if (!content) return end(app, delivery, 'dropped', 'Read, taken back or blocked meanwhile');
  if (delivery.channel === 'mail') return deliverByMail(app, delivery, content);
  await handOver(app, { delivery, content, signal });
}

/** Changes only what this very claim still holds: a sender that was away for too long changes nothing. */
const mine = ({ id, attempts }: ClaimedDelivery) => ({ id, state: 'sending' as const, attempts });

async function end({ db, log }: App, delivery: ClaimedDelivery, state: End, why: string): Promise<void> {
  await db.delivery.updateMany({ where: mine(delivery), data: { state, reason: why.slice(0, 300), leaseUntil: null } });
  log.info({ deliveryId: delivery.id, channel: delivery.channel, state, why }, 'a delivery ended');
  if (state === 'gone' && delivery.target) await db.deliveryTarget.deleteMany({ where: { id: delivery.target.id } });
}

/** Not a try: nothing was wrong with it. */
async function wait({ db }: App, delivery: ClaimedDelivery, nextAt: Date, why: string): Promise<void> {
  const data = { state: 'due' as const, attempts: { decrement: 1 }, leaseUntil: null, nextAt, reason: why };
  await db.delivery.updateMany({ where: mine(delivery), data });
}

function noticeOf(app: App, delivery: ClaimedDelivery, content: DeliveryContent) {
  const { id } = delivery;
  const { path: _, ...words } = content;
  const token = signed(app, 'receipt', id);
  const link = webAddress(app, `/api/deliveries/open?token=${token}`);
  return { ...words, id, token, link, language: languageOfPerson(delivery), isTest: delivery.kind === 'test' };
}

type Handing = { delivery: ClaimedDelivery; content: DeliveryContent; signal: AbortSignal };

async function handOver(app: App, { delivery, content, signal }: Handing): Promise<void> {
  const { target, channel } = delivery;
  if (!target) return;
  // Written before it leaves: a click can be faster than the provider's answer.
  await app.db.delivery.updateMany({ where: mine(delivery), data: { path: content.path } });
  try {
    const keys = unseal(targetSeal(app.config.auth.secret, target.id), target.sealedKeys);
    const to = { address: target.address, keys };
    const adapter = channel === 'push' ? app.channels.push : app.channels.webhook;
    const state = await adapter.send(noticeOf(app, delivery, content), to, signal);
    await taken(app, delivery, state);
  } catch (error) {
    if (signal.aborted) throw error;
    await failed(app, delivery, error);
  }
}

async function taken({ db, clock, log }: App, delivery: ClaimedDelivery, state: 'accepted' | 'delivered'): Promise<void> {
  const now = clock.now();
  const at = { sentAt: now, leaseUntil: null, reason: null, ...(state === 'delivered' ? { deliveredAt: now } : {}) };
  const { count } = await db.delivery.updateMany({ where: mine(delivery), data: { state, ...at } });
  // The device was faster than its provider.
  if (count === 0) await db.delivery.updateMany({ where: { id: delivery.id, sentAt: null }, data: { sentAt: now } });
  if (delivery.target) await db.deliveryTarget.updateMany({ where: { id: delivery.target.id }, data: { acceptedAt: now } });
  log.info({ deliveryId: delivery.id, channel: delivery.channel, kind: delivery.kind }, 'a delivery left');
}

async function failed(app: App, delivery: ClaimedDelivery, error: unknown): Promise<void> {
  const said = error instanceof Error ? error.message : String(error);
  const after = (ms: number) => new Date(app.clock.now().getTime() + ms);
  if (error instanceof TargetGone) return end(app, delivery, 'gone', said);
  if (error instanceof ChannelBusy) return wait(app, delivery, after(error.retryAfterMs), said);
  const isOver = error instanceof NoticeRefused || error instanceof z.ZodError || delivery.attempts >= deliveryRules.mostAttempts;
  if (isOver) return end(app, delivery, 'failed', said);
  app.log.warn({ err: error, deliveryId: delivery.id, attempts: delivery.attempts }, 'a delivery could not be handed over');
  const again = {
    state: 'due' as const,
    leaseUntil: null,
    nextAt: after(backoffMs(delivery.attempts)),
    reason: said.slice(0, 300),
  };
  await app.db.delivery.updateMany({ where: mine(delivery), data: again });
}
