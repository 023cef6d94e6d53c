import type { ConversationView } from '@/contracts/views/messages';
import { shorten } from '@/lib/text';
import { authorSelect, authorView } from '@/server/accounts/author-view';
import type { Db } from '@/server/platform/app-context';

const excerptLength = 160;

/** The conversations behind `ids`, in that order, as the member `viewerId` sees them: two batches, whatever their number. */
export async function conversationViews(db: Db, viewerId: string, ids: readonly string[]): Promise<ConversationView[]> {
  const [members, newest] = await Promise.all([membersOf(db, ids), newestMessages(db, ids)]);
  return ids.flatMap((id) => {
    const mine = members.find(({ conversationId, userId }) => conversationId === id && userId === viewerId);
    const other = members.find(({ conversationId, userId }) => conversationId === id && userId !== viewerId);
    if (!mine || !other) return [];
    const { unreadCount, conversation } = mine;
    return [
      {
        id,
        title: conversation.title,
        other: authorView(other.user),
        lastMessage: excerpt(newest.get(id), viewerId),
        unreadCount,
      },
    ];
  });
}

function membersOf(db: Db, ids: readonly string[]) {
  return db.conversationMember.findMany({
    where: { conversationId: { in: [...ids] } },
    select: {
      conversationId: true,
      userId: true,
      unreadCount: true,
      user: { select: authorSelect },
      conversation: { select: { title: true } },
    },
    relationLoadStrategy: 'join',
  });
}

type NewestMessage = { conversationId: string; text: string; senderId: string; createdAt: Date };

async function newestMessages(db: Db, ids: readonly string[]): Promise<Map<string, NewestMessage>> {
  const rows = await db.$queryRaw<NewestMessage[]>`
    SELECT m.conversation_id AS "conversationId", m.text, m.sender_id AS "senderId", m.created_at AS "createdAt"
    FROM conversations c JOIN messages m ON m.conversation_id = c.id AND m.seq = c.last_seq
    WHERE c.id = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.conversationId, row]));
}

function excerpt(message: NewestMessage | undefined, viewerId: string): ConversationView['lastMessage'] {
  if (!message) return null;
  return { text: shorten(message.text, excerptLength), isMine: message.senderId === viewerId, createdAt: message.createdAt };
}
