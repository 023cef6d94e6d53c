import type { AppContext } from '@/server/platform/app-context';
import { removeParts } from './remove-parts';

const batch = 100;

/** Enqueues copies that are due: asked for, to be tried again, or left by a worker that died. */
export async function reconcileExports(app: Pick<AppContext, 'db' | 'clock' | 'jobs'>): Promise<void> {
  const now = app.clock.now();
  const due = await app.db.accountExport.findMany({
    where: {
      state: { in: ['queued', 'working'] },
      AND: [{ OR: [{ retryAt: null }, { retryAt: { lte: now } }] }, { OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] }],
    },
    orderBy: { createdAt: 'asc' },
    take: batch,
    select: { id: true },
  });
  for (const { id } of due) await app.jobs.enqueue('make-export', { exportId: id }, { key: id });
}

/** Removes copies that have run out, files first. Gives how many went. */
export async function removeOldExports(app: Pick<AppContext, 'db' | 'files' | 'clock'>): Promise<number> {
  const old = await app.db.accountExport.findMany({
    where: { expiresAt: { lt: app.clock.now() } },
    take: batch,
    select: { id: true, parts: true },
  });
  await removeParts(
    app,
    old.flatMap(({ parts }) => parts),
  );
  const { count } = await app.db.accountExport.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
  return count;
}
