import type { AppContext } from '@/server/platform/app-context';

const batch = 200;

/** Enqueues every delivery that is due or whose sender died. Throws while Redis is away: the rows stay due. */
export async function reconcileDeliveries(app: Pick<AppContext, 'db' | 'clock' | 'jobs'>): Promise<void> {
  const now = app.clock.now();
  const due = await app.db.delivery.findMany({
    where: {
      OR: [
        { state: 'due', nextAt: { lte: now } },
        { state: 'sending', leaseUntil: { lt: now } },
      ],
    },
    orderBy: { nextAt: 'asc' },
    take: batch,
    select: { id: true },
  });
  for (const { id } of due) await app.jobs.enqueue('deliver', { deliveryId: id }, { key: `delivery_${id}` });
}
