import { accountChannel } from '@/contracts/live-events';
import type { AppContext, Tx } from '@/server/platform/app-context';

type ReplyState = 'waiting' | 'deferred' | 'writing' | 'sent' | 'failed' | 'stopped';
type Told = { personId: string; conversationId: string; messageId: string };

/** Says on the person's channel how the answer to their message stands; in the transaction that made it so. */
export function tellPerson(
  app: Pick<AppContext, 'live'>,
  tx: Tx,
  reply: Told,
  { state, deferredUntil = null, why = null }: { state: ReplyState; deferredUntil?: number | null; why?: string | null },
): Promise<void> {
  const { personId, conversationId, messageId } = reply;
  const payload = { conversationId, messageId, state, deferredUntil, why };
  return app.live.append(tx, accountChannel(personId), [{ type: 'reply.changed', payload }]);
}
