import type { ConversationView } from '@/contracts/views/messages';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { conversationViews } from './conversation-views';

/** Throws `DomainError('conversation-not-found')`, also for other people's. */
export async function conversationById(
  app: Pick<AppContext, 'db'>,
  by: Pick<Viewer, 'id'>,
  conversationId: string,
): Promise<ConversationView> {
  const [view] = await conversationViews(app.db, by.id, [conversationId]);
  if (!view) throw new DomainError('conversation-not-found', `No conversation ${conversationId} of ${by.id}`);
  return view;
}
