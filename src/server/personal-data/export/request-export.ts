import type { ExportView } from '@/contracts/views/personal-data';
import { DomainError } from '@/lib/errors';
import { demandPassword } from '@/server/auth/demand-password';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { storedCounts } from '../deletion-reports';

type App = Pick<AppContext, 'config' | 'db' | 'transact' | 'afterCommit' | 'ids' | 'clock' | 'jobs' | 'limiter'>;

const dayMs = 24 * 3_600_000;
/** In a day, whether or not they were fetched. */
const mostADay = 3;

const view = {
  ...{ id: true, state: true, createdAt: true, expiresAt: true, bytes: true, counts: true },
} as const;

/**
 * Asks for a copy of everything about oneself; a job makes it. One at a time: who asks again while it is being made gets the same one. Throws
 * `wrong-credentials`, `rate-limited` (also after three in a day).
 */
export async function requestExport(app: App, by: Pick<Viewer, 'id' | 'username'>, password: string): Promise<ExportView> {
  await demandPassword(app, by, password);
  const row = await app.transact(async (tx) => {
    await tx.$queryRaw`SELECT id FROM users WHERE id = ${by.id}::uuid FOR NO KEY UPDATE`;
    const open = await tx.accountExport.findFirst({
      where: { userId: by.id, state: { in: ['queued', 'working'] } },
      select: view,
    });
    if (open) return open;
    const now = app.clock.now();
    const since = new Date(now.getTime() - dayMs);
    if ((await tx.accountExport.count({ where: { userId: by.id, createdAt: { gt: since } } })) >= mostADay) {
      throw new DomainError('rate-limited', 'Enough copies for a day', { retryAfterMs: dayMs });
    }
    const made = await tx.accountExport.create({ data: { id: app.ids.next(), userId: by.id, createdAt: now }, select: view });
    app.afterCommit(tx, () => app.jobs.tryEnqueue('make-export', { exportId: made.id }, { key: made.id }));
    return made;
  });
  return { ...row, counts: storedCounts.parse(row.counts) };
}

/** One's copies, the newest first; what has run out is not listed. */
export async function listExports(app: Pick<AppContext, 'db' | 'clock'>, by: Pick<Viewer, 'id'>): Promise<ExportView[]> {
  const rows = await app.db.accountExport.findMany({
    where: { userId: by.id, OR: [{ expiresAt: null }, { expiresAt: { gt: app.clock.now() } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 20,
    select: view,
  });
  return rows.map((row) => ({ ...row, counts: storedCounts.parse(row.counts) }));
}
