import type { NotificationsInput } from '@/contracts/inputs/notifications';
import type { Page } from '@/contracts/inputs/paging';
import { type NotificationKind, notificationKinds } from '@/contracts/notification-kinds';
import type { NotificationView } from '@/contracts/views/notifications';
import type { NotificationGroup, Prisma } from '@/generated/prisma/client';
import { shorten } from '@/lib/text';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { decodeCursor, encodeCursor, type KeysetCursor } from '@/server/platform/storage/keyset-cursor';
import { pageOf } from '@/server/platform/storage/page-of';
import { excerptsOf } from './excerpts-of';
import { isShownGroup } from './is-shown-group';
import { type LatestDeeds, latestDeeds } from './latest-deeds';

const excerptLength = 120;

/** One's notifications in groups, newest first, of one kind or side if asked. Throws `DomainError('bad-cursor')`. */
export async function listNotifications(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'>,
  { by, kind, cursor, limit }: NotificationsInput,
): Promise<Page<NotificationView>> {
  const rows = await app.db.notificationGroup.findMany({
    where: {
      userId: viewer.id,
      ...(by ? { byCharacters: by === 'characters' } : {}),
      ...(kind ? { kind } : {}),
      ...isShownGroup,
      ...olderThan(decodeCursor(cursor)),
    },
    orderBy: [{ latestAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  const page = pageOf(rows, limit, (row) => encodeCursor({ at: row.latestAt, id: row.id }));
  const deeds = await latestDeeds(
    app.db,
    page.items.map(({ id }) => id),
  );
  const about = page.items.map((row) => ({ ...row, commentId: row.commentId ?? deeds.get(row.id)?.commentId ?? null }));
  const excerpts = await excerptsOf(app.db, viewer.id, about);
  const items = about.map((row) => toView(row, deeds.get(row.id), excerpts.get(row.id) ?? ''));
  return { items, nextCursor: page.nextCursor };
}

function toView(row: NotificationGroup, deeds: LatestDeeds | undefined, excerpt: string): NotificationView {
  const { id, byCharacters, actorsCount, count, postId, commentId, conversationId, detail } = row;
  return {
    ...{ id, byCharacters, actorsCount, count, postId, commentId, conversationId, detail },
    kind: kindOf(row.kind),
    actors: deeds?.actors ?? [],
    excerpt: shorten(excerpt, excerptLength),
    isRead: row.readAt !== null,
    createdAt: row.latestAt,
  };
}

/** What a row's kind is called; an unknown one is of a later version. */
export const kindOf = (kind: string): NotificationKind => notificationKinds.find((one) => one === kind) ?? 'like';

/** The redundant `lte` makes the pair of columns one range of the index. */
function olderThan(cursor: KeysetCursor | null): Prisma.NotificationGroupWhereInput {
  if (!cursor) return {};
  const { at, id } = cursor;
  return { latestAt: { lte: at }, OR: [{ latestAt: { lt: at } }, { latestAt: at, id: { lt: id } }] };
}
