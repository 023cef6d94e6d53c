// The watchdog: from Postgres alone, what should be going on. Needs nothing of Redis to be intact.
import type { AppContext } from '@/server/platform/app-context';
import { advanceWorld, enqueueDecision } from '@/server/world/advance-world';

type ReconcileApp = Parameters<typeof advanceWorld>[0] & Pick<AppContext, 'db'>;

/** Asks again for turns that nobody holds, and moves on every world that may move: its job may be lost, or held by a dead worker. */
export async function reconcileWorlds(app: ReconcileApp): Promise<void> {
  const worlds = await app.db.world.findMany({
    where: { OR: [{ status: 'running' }, { status: 'paused', stepsLeft: { gt: 0 } }] },
    select: { id: true },
  });
  for (const { id } of worlds) {
    const unheld = await app.db.$queryRaw<{ characterId: string; turn: number; attempts: number }[]>`
      SELECT character_id AS "characterId", turn, attempts FROM decisions
      WHERE world_id = ${id} AND state IN ('owed', 'asking') AND (lease_until IS NULL OR lease_until < now())`;
    await Promise.all(unheld.map((turn) => enqueueDecision(app, id, turn)));
    if (unheld.length === 0) await advanceWorld(app, id);
  }
}
