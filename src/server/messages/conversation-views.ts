import type { ConversationView, GroupView, ReceiptView } from '@/contracts/views/messages';
import type { Prisma } from '@/generated/prisma/client';
import { authorSelect, authorView } from '@/server/accounts/author-view';
import type { Db } from '@/server/platform/app-context';
import { blockedBy } from '@/server/relations/apart';
import { lastMessages } from './last-messages';

const facesShown = 4;

const memberSelect = {
  conversationId: true,
  userId: true,
  unreadCount: true,
  readSeq: true,
  deliveredSeq: true,
  state: true,
  role: true,
  user: { select: { ...authorSelect, messageChoices: { select: { readReceipts: true } } } },
  conversation: { select: { title: true, createdById: true, pairKey: true, lastSeq: true, aiNoticeAt: true } },
} as const satisfies Prisma.ConversationMemberSelect;

type Member = Prisma.ConversationMemberGetPayload<{ select: typeof memberSelect }>;

/** The conversations behind `ids`, in that order, as the member `viewerId` sees them: three batches, whatever their number. */
export async function conversationViews(db: Db, viewerId: string, ids: readonly string[]): Promise<ConversationView[]> {
  const [members, newest, blocked] = await Promise.all([
    membersOf(db, ids),
    lastMessages(db, viewerId, ids),
    blockedBy(db, viewerId),
  ]);
  const byConversation = Map.groupBy(members, ({ conversationId }) => conversationId);
  return ids.flatMap((id) => {
    const all = byConversation.get(id) ?? [];
    const mine = all.find(({ userId }) => userId === viewerId);
    if (!mine) return [];
    const others = all.filter(({ userId }) => userId !== viewerId);
    const { conversation, unreadCount, readSeq, state } = mine;
    return [
      {
        ...{ id, unreadCount, readSeq, state },
        title: conversation.title,
        aiNoticeAt: conversation.aiNoticeAt,
        isBlockedByMe: conversation.pairKey !== null && blocked.has(others[0]?.userId ?? ''),
        other: authorView((others[0] ?? mine).user),
        group: groupView(mine, others),
        lastMessage: newest.get(id) ?? null,
        receipts: receiptsOf(mine, others),
      },
    ];
  });
}

function membersOf(db: Db, ids: readonly string[]): Promise<Member[]> {
  return db.conversationMember.findMany({
    where: { conversationId: { in: [...ids] } },
    orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
    select: memberSelect,
    relationLoadStrategy: 'join',
  });
}

function groupView(mine: Member, others: readonly Member[]): GroupView | null {
  if (mine.conversation.pairKey !== null) return null;
  const faces = others.slice(0, facesShown).map(({ user }) => authorView(user));
  return { myRole: mine.role, membersCount: others.length + 1, faces };
}

const showsReceipts = ({ user }: Member) => user.messageChoices?.readReceipts ?? true;

/** What reaches a character's phone reaches it at once. Who has not accepted a request shows nothing. */
function receiptsOf(mine: Member, others: readonly Member[]): ReceiptView[] {
  if (!showsReceipts(mine)) return [];
  return others
    .filter((other) => other.state === 'active' && showsReceipts(other))
    .map(({ userId, user, deliveredSeq, readSeq, conversation }) => ({
      userId,
      readSeq,
      deliveredSeq: user.kind === 'character' ? conversation.lastSeq : deliveredSeq,
    }));
}
