import type { CreateGroupInput } from '@/contracts/inputs/groups';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { insertNotice } from '../insert-notice';
import { lockConversation } from '../lock-conversation';
import { addToGroup } from './add-to-group';

/**
 * A person opens a group and owns it. The same `clientId` again gives the group that is there. Gives its id. Throws what `addToGroup`
 * throws; then there is no group.
 */
export function createGroup(
  app: Pick<AppContext, 'transact' | 'live' | 'ids' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  { title, usernames, clientId }: CreateGroupInput,
): Promise<string> {
  const id = app.ids.derive('group', by.id, clientId);
  return app.transact(async (tx) => {
    const createdAt = app.clock.now();
    const row = { id, title, createdById: by.id, createdAt, lastMessageAt: createdAt };
    const { count } = await tx.conversation.createMany({ data: row, skipDuplicates: true });
    if (count === 0) return id;
    await lockConversation(tx, id);
    const owner = { conversationId: id, userId: by.id, role: 'owner', joinedAt: createdAt, lastMessageAt: createdAt } as const;
    await tx.conversationMember.create({ data: owner });
    await insertNotice(app, tx, { conversationId: id, byId: by.id, kind: 'created', title });
    await addToGroup(app, tx, { conversationId: id, byId: by.id, usernames });
    return id;
  });
}
