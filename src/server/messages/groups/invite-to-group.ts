import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { addToGroup } from './add-to-group';
import { lockGroup } from './lock-group';

/** A member asks others into a group. Throws what `lockGroup` and `addToGroup` throw. */
export function inviteToGroup(
  app: Pick<AppContext, 'transact' | 'live' | 'ids' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  { conversationId, usernames }: { conversationId: string; usernames: readonly string[] },
): Promise<void> {
  return app.transact(async (tx) => {
    await lockGroup(tx, { conversationId, userId: by.id });
    await addToGroup(app, tx, { conversationId, byId: by.id, usernames });
  });
}
