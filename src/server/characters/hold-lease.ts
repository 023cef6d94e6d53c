import type { AppContext } from '@/server/platform/app-context';
import { leaseMs, type ReplyClaim } from './claim-reply';

/** Renews a claim while it is worked on. `signal` aborts when somebody else has taken it over. */
export function holdLease(
  app: Pick<AppContext, 'db' | 'clock' | 'log'>,
  claim: ReplyClaim,
): { signal: AbortSignal } & Disposable {
  const lost = new AbortController();
  const renew = async () => {
    const { count } = await app.db.reply.updateMany({
      where: { messageId: claim.messageId, state: 'writing', leaseOwner: claim.owner },
      data: { leaseUntil: new Date(app.clock.now().getTime() + leaseMs) },
    });
    if (count === 0) lost.abort(new Error('another worker writes this answer now'));
  };
  // A renewal that fails is no loss yet: the lease outlasts two of them, and the commit asks again whose it is.
  const timer = setInterval(() => {
    renew().catch((error: unknown) => app.log.warn({ err: error, messageId: claim.messageId }, 'lease not renewed'));
  }, leaseMs / 3);
  return { signal: lost.signal, [Symbol.dispose]: () => clearInterval(timer) };
}
