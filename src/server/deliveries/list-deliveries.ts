import type { DeliveryCountView, DeliveryView } from '@/contracts/views/channels';
import type { AppContext } from '@/server/platform/app-context';

type Paging = { cursor?: string | null | undefined; limit: number };
const countedMs = 7 * 24 * 3_600_000;

const select = {
  ...{ id: true, channel: true, kind: true, state: true, attempts: true, reason: true, createdAt: true },
  ...{ sentAt: true, deliveredAt: true, openedAt: true },
  user: { select: { username: true } },
} as const;

/** All deliveries, newest first, for operators: who was reached how; not what was said. */
export async function listDeliveries(
  { db }: Pick<AppContext, 'db'>,
  { cursor, limit }: Paging,
): Promise<{ items: DeliveryView[]; nextCursor: string | null }> {
  const rows = await db.delivery.findMany({
    // ids are ordered by time: one of them is a place in the list
    where: cursor ? { id: { lt: cursor } } : {},
    orderBy: { id: 'desc' },
    take: limit + 1,
    select,
  });
  const page = rows.slice(0, limit);
  const items = page.map(({ user, ...row }) => ({ ...row, username: user.username }));
  return { items, nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** How deliveries of the last seven days stand, by channel. */
export async function countDeliveries({ db, clock }: Pick<AppContext, 'db' | 'clock'>): Promise<DeliveryCountView[]> {
  const since = new Date(clock.now().getTime() - countedMs);
  const rows = await db.delivery.groupBy({
    by: ['channel', 'state'],
    where: { createdAt: { gt: since } },
    _count: true,
    orderBy: [{ channel: 'asc' }, { state: 'asc' }],
  });
  return rows.map(({ channel, state, _count }) => ({ channel, state, count: _count }));
}
