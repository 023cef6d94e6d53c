import type { Viewer } from '@/server/auth/viewer';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { insertNotice } from '../insert-notice';
import { tellMembers } from '../tell-members';
import { lockGroup } from './lock-group';

type App = Pick<AppContext, 'transact' | 'live' | 'ids' | 'clock'>;

/**
 * A person leaves a group. An owner's group goes to the admin who was there first, else to the person; where no person is left, the
 * group is gone. Throws `conversation-not-found`.
 */
export function leaveGroup(app: App, by: Pick<Viewer, 'id'>, conversationId: string): Promise<void> {
  return app.transact(async (tx) => {
    const { role } = await lockGroup(tx, { conversationId, userId: by.id });
    const event = { type: 'conversation.changed', payload: { conversationId } } as const;
    await tellMembers(app, tx, { conversationId, event });
    await tx.conversationMember.delete({ where: { conversationId_userId: { conversationId, userId: by.id } } });
    const people = await peopleIn(tx, conversationId);
    const heir = people.find((one) => one.role === 'admin') ?? people[0];
    if (!heir) {
      await tx.conversation.delete({ where: { id: conversationId } });
      return;
    }
    await insertNotice(app, tx, { conversationId, byId: by.id, kind: 'left' });
    if (role === 'owner') await inherit(app, tx, { conversationId, userId: heir.userId });
  });
}

function peopleIn(tx: Tx, conversationId: string) {
  return tx.conversationMember.findMany({
    where: { conversationId, user: { kind: 'person' } },
    orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
    select: { userId: true, role: true },
  });
}

async function inherit(app: App, tx: Tx, { conversationId, userId }: { conversationId: string; userId: string }): Promise<void> {
  await tx.conversationMember.update({
    where: { conversationId_userId: { conversationId, userId } },
    data: { role: 'owner' },
  });
  await insertNotice(app, tx, { conversationId, byId: userId, kind: 'inherited' });
}
