import type { Page, PageInput } from '@/contracts/inputs/paging';
import type { MessageView } from '@/contracts/views/messages';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { decodeNumberCursor, encodeNumberCursor } from '@/server/platform/storage/keyset-cursor';
import { pageOf } from '@/server/platform/storage/page-of';
import { demandMembership } from './demand-membership';
import { messageSelect, toMessageView } from './message-view';

/** A conversation's messages, newest first; the cursor goes to older ones. Throws `DomainError`: `conversation-not-found`, `bad-cursor`. */
export async function listMessages(
  app: Pick<AppContext, 'db'>,
  by: Pick<Viewer, 'id'>,
  input: PageInput & { conversationId: string },
): Promise<Page<MessageView>> {
  const before = decodeNumberCursor(input.cursor);
  await demandMembership(app.db, input.conversationId, by.id);
  const rows = await app.db.message.findMany({
    where: { conversationId: input.conversationId, ...(before === null ? {} : { seq: { lt: before } }) },
    orderBy: { seq: 'desc' },
    take: input.limit + 1,
    select: messageSelect,
    relationLoadStrategy: 'join',
  });
  const { items, nextCursor } = pageOf(rows, input.limit, ({ seq }) => encodeNumberCursor(seq));
  return { items: items.map((row) => toMessageView(row, by.id)), nextCursor };
}
