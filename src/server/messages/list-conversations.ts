import type { Page, PageInput } from '@/contracts/inputs/paging';
import type { ConversationView } from '@/contracts/views/messages';
import { Prisma } from '@/generated/prisma/client';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { decodeCursor, encodeCursor } from '@/server/platform/storage/keyset-cursor';
import { pageOf } from '@/server/platform/storage/page-of';
import { conversationViews } from './conversation-views';

type Row = { id: string; at: Date };

/**
 * One's conversations in which something was said, newest message first: those one takes part in, or (`requested`) those in which a
 * stranger waits. What one deleted for oneself is back with the next message. Throws `DomainError('bad-cursor')`.
 */
export async function listConversations(
  app: Pick<AppContext, 'db'>,
  by: Pick<Viewer, 'id'>,
  { cursor: after, limit, state = 'active' }: PageInput & { state?: 'active' | 'requested' },
): Promise<Page<ConversationView>> {
  const cursor = decodeCursor(after);
  const older = cursor
    ? Prisma.sql`AND m.last_message_at <= ${cursor.at}::timestamptz
                 AND (m.last_message_at < ${cursor.at}::timestamptz OR m.conversation_id > ${cursor.id}::uuid)`
    : Prisma.empty;
  const rows = await app.db.$queryRaw<Row[]>`
    SELECT m.conversation_id AS id, m.last_message_at AS at
    FROM conversation_members m JOIN conversations c ON c.id = m.conversation_id
    WHERE m.user_id = ${by.id}::uuid AND m.state = ${state}::member_state AND c.last_seq > m.cleared_seq ${older}
    ORDER BY m.last_message_at DESC, m.conversation_id ASC LIMIT ${limit + 1}`;
  const { items, nextCursor } = pageOf(rows, limit, encodeCursor);
  return {
    items: await conversationViews(
      app.db,
      by.id,
      items.map(({ id }) => id),
    ),
    nextCursor,
  };
}
