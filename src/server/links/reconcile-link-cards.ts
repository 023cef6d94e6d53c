import type { AppContext } from '@/server/platform/app-context';

const atOnce = 20;

/** Enqueues the reading of linked pages that are due; with LINK_CARDS=off none is ever read. */
export async function reconcileLinkCards(app: Pick<AppContext, 'db' | 'clock' | 'config' | 'jobs'>): Promise<void> {
  if (!app.config.linkCards) return;
  const due = await app.db.linkCard.findMany({
    where: { state: 'owed', fetchAfter: { lte: app.clock.now() } },
    orderBy: { fetchAfter: 'asc' },
    take: atOnce,
    select: { id: true },
  });
  for (const { id } of due) await app.jobs.enqueue('fetch-link-card', { cardId: id }, { key: `link-card_${id}` });
}
