import type { NoticeKind } from '@/contracts/views/messages';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { insertMessage } from './insert-message';

type Notice = { conversationId: string; byId: string; kind: NoticeKind; targetId?: string; title?: string };

/** A line about the group in its conversation: who did what. To be called under the conversation's lock. */
export async function insertNotice(
  app: Pick<AppContext, 'live' | 'ids' | 'clock'>,
  tx: Tx,
  { conversationId, byId, kind, targetId, title = '' }: Notice,
): Promise<void> {
  await insertMessage(app, tx, {
    id: app.ids.next(),
    conversationId,
    senderId: byId,
    text: title,
    notice: kind,
    ...(targetId ? { targetId } : {}),
    clientId: null,
    createdAt: app.clock.now(),
    worldMinute: null,
  });
}
