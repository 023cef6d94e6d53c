import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { insertNotice } from '../insert-notice';
import { lockConversation } from '../lock-conversation';
import { tellMembers } from '../tell-members';

type App = Pick<AppContext, 'transact' | 'live' | 'ids' | 'clock'>;

/**
 * A person comes into the group that asked them: they see what is said from here on. In it already: nothing happens. Throws
 * `conversation-not-found` for who was not asked.
 */
export function acceptInvite(app: App, by: Pick<Viewer, 'id'>, conversationId: string): Promise<void> {
  return app.transact(async (tx) => {
    const lastSeq = await lockConversation(tx, conversationId);
    const key = { conversationId, userId: by.id };
    const { count } = await tx.groupInvite.deleteMany({ where: key });
    if (count === 0) {
      if (await tx.conversationMember.count({ where: key })) return;
      throw new DomainError('conversation-not-found', `${by.id} was not asked into ${conversationId}`);
    }
    const at = app.clock.now();
    const seen = { joinedSeq: lastSeq, readSeq: lastSeq, deliveredSeq: lastSeq };
    await tx.conversationMember.create({ data: { ...key, ...seen, joinedAt: at, lastMessageAt: at } });
    await insertNotice(app, tx, { conversationId, byId: by.id, kind: 'joined' });
    await tellMembers(app, tx, { conversationId, event: { type: 'conversation.changed', payload: { conversationId } } });
  });
}

/** A person does not come; asked no more: nothing happens. Nobody is told. */
export function declineInvite(app: App, by: Pick<Viewer, 'id'>, conversationId: string): Promise<void> {
  return app.transact(async (tx) => {
    const { count } = await tx.groupInvite.deleteMany({ where: { conversationId, userId: by.id } });
    if (count === 0) return;
    const event = { type: 'conversation.changed', payload: { conversationId } } as const;
    await tellMembers(app, tx, { conversationId, event, also: [by.id] });
  });
}
