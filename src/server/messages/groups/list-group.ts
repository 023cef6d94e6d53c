import type { Page, PageInput } from '@/contracts/inputs/paging';
import type { GroupInviteView, GroupMemberView, InvitedView } from '@/contracts/views/messages';
import { authorSelect, authorView } from '@/server/accounts/author-view';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { decodeCursor, encodeCursor } from '@/server/platform/storage/keyset-cursor';
import { pageOf } from '@/server/platform/storage/page-of';
import { demandMembership } from '../demand-membership';

type App = Pick<AppContext, 'db'>;

/** Who is in a group, the longest there first, and who was asked; at most 50 together. Throws `conversation-not-found`. */
export async function listMembers(
  app: App,
  by: Pick<Viewer, 'id'>,
  conversationId: string,
): Promise<{ members: GroupMemberView[]; invited: InvitedView[] }> {
  await demandMembership(app.db, conversationId, by.id);
  const [members, invited] = await Promise.all([
    app.db.conversationMember.findMany({
      where: { conversationId },
      orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
      select: { role: true, user: { select: authorSelect } },
      relationLoadStrategy: 'join',
    }),
    app.db.groupInvite.findMany({
      where: { conversationId },
      orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
      select: { user: { select: authorSelect }, invitedBy: { select: { nickname: true } } },
      relationLoadStrategy: 'join',
    }),
  ]);
  return {
    members: members.map(({ role, user }) => ({ ...authorView(user), role, isMe: user.id === by.id })),
    invited: invited.map(({ user, invitedBy }) => ({ ...authorView(user), invitedBy: invitedBy.nickname })),
  };
}

/** The groups that ask a person in, newest first. Throws `DomainError('bad-cursor')`. */
export async function listInvites(
  app: App,
  by: Pick<Viewer, 'id'>,
  { cursor: after, limit }: PageInput,
): Promise<Page<GroupInviteView>> {
  const cursor = decodeCursor(after);
  const rows = await app.db.groupInvite.findMany({
    where: {
      userId: by.id,
      ...(cursor ? { OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, conversationId: { gt: cursor.id } }] } : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { conversationId: 'asc' }],
    take: limit + 1,
    select: {
      conversationId: true,
      createdAt: true,
      invitedBy: { select: authorSelect },
      conversation: { select: { title: true, _count: { select: { members: true } } } },
    },
    relationLoadStrategy: 'join',
  });
  const { items, nextCursor } = pageOf(rows, limit, ({ createdAt: at, conversationId: id }) => encodeCursor({ at, id }));
  return {
    items: items.map(({ conversationId, createdAt, invitedBy, conversation }) => ({
      conversationId,
      createdAt,
      title: conversation.title ?? '',
      membersCount: conversation._count.members,
      invitedBy: authorView(invitedBy),
    })),
    nextCursor,
  };
}
