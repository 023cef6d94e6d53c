import type { Page, PageInput } from '@/contracts/inputs/paging';
import type { NotificationView } from '@/contracts/views/posts';
import type { Prisma } from '@/generated/prisma/client';
import { shorten } from '@/lib/text';
import { authorSelect, authorView } from '@/server/accounts/author-view';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { decodeCursor, encodeCursor, type KeysetCursor } from '@/server/platform/storage/keyset-cursor';
import { pageOf } from '@/server/platform/storage/page-of';
import { excerptsOf } from './excerpts-of';

const select = {
  id: true,
  kind: true,
  postId: true,
  commentId: true,
  createdAt: true,
  readAt: true,
  actor: { select: authorSelect },
} as const satisfies Prisma.NotificationSelect;

const excerptLength = 120;

/** One's notifications, newest first. Throws `DomainError('bad-cursor')`. */
export async function listNotifications(
  app: Pick<AppContext, 'db'>,
  by: Pick<Viewer, 'id'>,
  input: PageInput,
): Promise<Page<NotificationView>> {
  const rows = await app.db.notification.findMany({
    where: { userId: by.id, actor: { leavingAt: null }, ...olderThan(decodeCursor(input.cursor)) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: input.limit + 1,
    select,
    relationLoadStrategy: 'join',
  });
  const page = pageOf(rows, input.limit, (row) => encodeCursor({ at: row.createdAt, id: row.id }));
  const excerpts = await excerptsOf(app.db, by.id, page.items);
  const items = page.items.map((row) => ({
    id: row.id,
    kind: kindOf(row.kind),
    actor: authorView(row.actor),
    postId: row.postId,
    excerpt: shorten(excerpts.get(row.id) ?? '', excerptLength),
    isRead: row.readAt !== null,
    createdAt: row.createdAt,
  }));
  return { items, nextCursor: page.nextCursor };
}

const kindOf = (stored: string): NotificationView['kind'] => kinds.find((kind) => kind === stored) ?? 'like';
const kinds = ['like', 'comment', 'mention', 'repost', 'follow'] as const;

/** The redundant `lte` makes the pair of columns one range of the index. */
function olderThan(cursor: KeysetCursor | null): Prisma.NotificationWhereInput {
  if (!cursor) return {};
  const { at, id } = cursor;
  return { createdAt: { lte: at }, OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }] };
}
