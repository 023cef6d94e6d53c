import { accountChannel, type LiveEvent } from '@/contracts/live-events';
import type { AppContext } from '@/server/platform/app-context';
import { leaseMs, type ReplyClaim } from './claim-reply';

type App = Pick<AppContext, 'db' | 'clock' | 'log' | 'live'>;

/** Renews a claim while it is worked on. `signal` aborts when the claim is lost: to another worker, or because the person stopped it. */
export function holdLease(app: App, claim: ReplyClaim): { signal: AbortSignal } & Disposable {
  const lost = new AbortController();
  const over = new AbortController();
  const renew = async () => {
    const { count } = await app.db.reply.updateMany({
      where: { messageId: claim.messageId, state: 'writing', leaseOwner: claim.owner },
      data: { leaseUntil: new Date(app.clock.now().getTime() + leaseMs) },
    });
    if (count === 0) lost.abort(new Error('this answer is not wanted any more, or another worker writes it'));
  };
  // A renewal that fails is no loss yet: the lease outlasts two of them, and the commit asks again whose it is.
  const tryToRenew = () =>
    renew().catch((error: unknown) => app.log.warn({ err: error, messageId: claim.messageId }, 'lease not renewed'));
  const timer = setInterval(tryToRenew, leaseMs / 3);
  void watchForChange(app, claim, { signal: over.signal, look: tryToRenew });
  return {
    signal: lost.signal,
    [Symbol.dispose]: () => {
      clearInterval(timer);
      over.abort();
    },
  };
}

/** A stop is told on the person's channel: whoever writes hears of it there, long before the lease is due. */
async function watchForChange(app: App, claim: ReplyClaim, watch: { signal: AbortSignal; look(): Promise<void> }): Promise<void> {
  const channel = accountChannel(claim.personId);
  const isAbout = (event: LiveEvent) => event.type === 'reply.changed' && event.payload.messageId === claim.messageId;
  try {
    const head = await app.live.head(channel);
    // What changed before the first look is seen by this one.
    await watch.look();
    for await (const { events, refetch } of app.live.subscribe(channel, head, watch.signal))
      if (refetch || events.some(isAbout)) await watch.look();
  } catch (error) {
    if (!watch.signal.aborted) app.log.warn({ err: error, messageId: claim.messageId }, 'a stop would be noticed late');
  }
}
