import type { MemberRole } from '@/contracts/views/messages';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { insertNotice } from '../insert-notice';
import { membershipOf } from '../membership';
import { tellMembers } from '../tell-members';
import { lockGroup, outranks } from './lock-group';

type App = Pick<AppContext, 'transact' | 'live' | 'ids' | 'clock'>;
type Member = { conversationId: string; userId: string };

const changed = (conversationId: string) => ({ type: 'conversation.changed', payload: { conversationId } }) as const;

/** An admin gives a group another name; the same name again: nothing happens. Throws what `lockGroup` throws. */
export function renameGroup(
  app: App,
  by: Pick<Viewer, 'id'>,
  { conversationId, title }: { conversationId: string; title: string },
): Promise<void> {
  return app.transact(async (tx) => {
    const { conversation } = await lockGroup(tx, { conversationId, userId: by.id, atLeast: 'admin' });
    if (conversation.title === title) return;
    await tx.conversation.update({ where: { id: conversationId }, data: { title } });
    await insertNotice(app, tx, { conversationId, byId: by.id, kind: 'renamed', title });
    await tellMembers(app, tx, { conversationId, event: changed(conversationId) });
  });
}

/**
 * Puts a member of a lower role out of a group, or takes an invitation back. Nobody of that name there: nothing happens. Throws what
 * `lockGroup` throws, and `not-allowed` for members of the same or a higher role.
 */
export function removeMember(app: App, by: Pick<Viewer, 'id'>, { conversationId, userId }: Member): Promise<void> {
  return app.transact(async (tx) => {
    const { role } = await lockGroup(tx, { conversationId, userId: by.id, atLeast: 'admin' });
    await tx.groupInvite.deleteMany({ where: { conversationId, userId } });
    const key = { conversationId, userId };
    const member = await tx.conversationMember.findUnique({ where: { conversationId_userId: key }, select: { role: true } });
    if (member) {
      if (!outranks(role, member.role)) throw new DomainError('not-allowed', `${by.id} does not outrank ${userId}`);
      await tx.conversationMember.delete({ where: { conversationId_userId: key } });
      await tx.groupReply.updateMany({
        where: { conversationId, characterId: userId, state: { in: ['waiting', 'deferred', 'writing'] } },
        data: { state: 'stopped', leaseOwner: null, leaseUntil: null },
      });
      await insertNotice(app, tx, { conversationId, byId: by.id, kind: 'removed', targetId: userId });
    }
    await tellMembers(app, tx, { conversationId, event: changed(conversationId), also: [userId] });
  });
}

/**
 * The owner makes a person an admin, or an admin a member again. Throws what `lockGroup` throws, `conversation-not-found` for
 * who is not in it, and `not-allowed` for characters and for the owner.
 */
export function setMemberRole(
  app: App,
  by: Pick<Viewer, 'id'>,
  { conversationId, userId, role }: Member & { role: Exclude<MemberRole, 'owner'> },
): Promise<void> {
  return app.transact(async (tx) => {
    await lockGroup(tx, { conversationId, userId: by.id, atLeast: 'owner' });
    const member = await membershipOf(tx, conversationId, userId);
    const { kind } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { kind: true } });
    if (userId === by.id || kind === 'character') throw new DomainError('not-allowed', `${userId} stays as they are`);
    if (member.role === role) return;
    await tx.conversationMember.update({ where: { conversationId_userId: { conversationId, userId } }, data: { role } });
    const notice = role === 'admin' ? 'promoted' : 'demoted';
    await insertNotice(app, tx, { conversationId, byId: by.id, kind: notice, targetId: userId });
    await tellMembers(app, tx, { conversationId, event: changed(conversationId) });
  });
}
