import type { Page, PageInput } from '@/contracts/inputs/paging';
import type { BlockedView, MutedView } from '@/contracts/views/relations';
import { authorSelect, authorView } from '../accounts/author-view';
import type { AppContext } from '../platform/app-context';
import { decodeCursor, encodeCursor } from '../platform/storage/keyset-cursor';
import { pageOf } from '../platform/storage/page-of';

type By = { id: string };

/** Whom one blocked, newest first. Throws `DomainError('bad-cursor')`. */
export async function listBlocked(app: Pick<AppContext, 'db'>, by: By, page: PageInput): Promise<Page<BlockedView>> {
  const cursor = decodeCursor(page.cursor);
  const rows = await app.db.block.findMany({
    where: { blockerId: by.id, ...(cursor ? { createdAt: { lte: cursor.at }, OR: older('blockedId', cursor) } : {}) },
    orderBy: [{ createdAt: 'desc' }, { blockedId: 'asc' }],
    take: page.limit + 1,
    select: { createdAt: true, blockedId: true, blocked: { select: authorSelect } },
    relationLoadStrategy: 'join',
  });
  const { items, nextCursor } = pageOf(rows, page.limit, (row) => encodeCursor({ at: row.createdAt, id: row.blockedId }));
  return { items: items.map(({ blocked, createdAt }) => ({ ...authorView(blocked), since: createdAt })), nextCursor };
}

/** Whom one muted, newest first; those whose time is over left out. Throws `DomainError('bad-cursor')`. */
export async function listMuted(app: Pick<AppContext, 'db' | 'clock'>, by: By, page: PageInput): Promise<Page<MutedView>> {
  const cursor = decodeCursor(page.cursor);
  const lasting = { OR: [{ until: null }, { until: { gt: app.clock.now() } }] };
  const rows = await app.db.mute.findMany({
    where: {
      muterId: by.id,
      AND: [lasting, ...(cursor ? [{ createdAt: { lte: cursor.at }, OR: older('mutedId', cursor) }] : [])],
    },
    orderBy: [{ createdAt: 'desc' }, { mutedId: 'asc' }],
    take: page.limit + 1,
    select: { createdAt: true, until: true, mutedId: true, muted: { select: authorSelect } },
    relationLoadStrategy: 'join',
  });
  const { items, nextCursor } = pageOf(rows, page.limit, (row) => encodeCursor({ at: row.createdAt, id: row.mutedId }));
  const views = items.map(({ muted, createdAt, until }) => ({ ...authorView(muted), since: createdAt, until }));
  return { items: views, nextCursor };
}

const older = (column: 'blockedId' | 'mutedId', { at, id }: { at: Date; id: string }) => [
  { createdAt: { lt: at } },
  { createdAt: at, [column]: { gt: id } },
];
