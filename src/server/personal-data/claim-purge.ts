import type { AppContext, Tx } from '@/server/platform/app-context';
import type { ChangeApp } from '@/server/world/remembered/change-remembered';

export type PurgeApp = ChangeApp & Pick<AppContext, 'db' | 'files'>;

/** Wall milliseconds; every batch renews it, so that a dead worker costs a minute and a living one loses nothing. */
const leaseMs = 60_000;

export type Purge = { id: string; userId: string; owner: string };

/** The next account whose days of grace are over and that nobody works on. From here on nothing takes it back. */
export function claimPurge(app: PurgeApp): Promise<Purge | null> {
  return app.transact(async (tx) => {
    const now = app.clock.now();
    const [due] = await tx.$queryRaw<{ id: string; userId: string }[]>`
      SELECT id, user_id AS "userId" FROM account_purges
      WHERE finished_at IS NULL AND user_id IS NOT NULL AND purge_after <= ${now} AND (lease_until IS NULL OR lease_until < ${now})
      ORDER BY purge_after, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!due) return null;
    const owner = app.ids.next();
    const leaseUntil = new Date(now.getTime() + leaseMs);
    await tx.accountPurge.updateMany({ where: { id: due.id, startedAt: null }, data: { startedAt: now } });
    await tx.accountPurge.update({ where: { id: due.id }, data: { leaseOwner: owner, leaseUntil } });
    await tx.user.updateMany({ where: { id: due.userId }, data: { passwordHash: null } });
    return { ...due, owner };
  });
}

/** Another worker has it. */
export class PurgeLost extends Error {}

/**
 * One batch: what `remove` removes and the report's count of it are one transaction, so that a worker that dies between two batches leaves
 * neither a row too many nor one counted twice. Throws `PurgeLost`.
 */
export function purgeBatch(app: PurgeApp, purge: Purge, kind: string, remove: (tx: Tx) => Promise<number>): Promise<number> {
  return app.transact(async (tx) => {
    const leaseUntil = new Date(app.clock.now().getTime() + leaseMs);
    const held = { id: purge.id, leaseOwner: purge.owner };
    const { count } = await tx.accountPurge.updateMany({ where: held, data: { leaseUntil } });
    if (count === 0) throw new PurgeLost(`purge ${purge.id} is another worker's`);
    const removed = await remove(tx);
    if (removed > 0) {
      await tx.$executeRaw`
        UPDATE account_purges SET counts = counts || jsonb_build_object(${kind}::text, coalesce((counts->>${kind})::int, 0) + ${removed}::int)
        WHERE id = ${purge.id}::uuid`;
    }
    return removed;
  });
}

/** The worker stops: the next may go on at once. */
export async function releasePurge(app: PurgeApp, { id, owner }: Purge): Promise<void> {
  await app.db.accountPurge.updateMany({ where: { id, leaseOwner: owner }, data: { leaseOwner: null, leaseUntil: null } });
}
