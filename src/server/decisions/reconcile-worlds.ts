// The watchdog: from Postgres alone, which jobs should exist. Needs nothing of Redis to be intact.
import type { AppContext } from '@/server/platform/app-context';
import { enqueueDecision, wakeWorld } from '@/server/world/advance-world';

/** Wakes every world that may move and asks again for turns that nobody holds. */
export async function reconcileWorlds(app: Pick<AppContext, 'db' | 'jobs'>): Promise<void> {
  const worlds = await app.db.world.findMany({
    where: { OR: [{ status: 'running' }, { status: 'paused', stepsLeft: { gt: 0 } }] },
    select: { id: true },
  });
  for (const { id } of worlds) {
    const unheld = await app.db.$queryRaw<{ characterId: string; turn: number; kind: string }[]>`
      SELECT character_id AS "characterId", turn, kind FROM decisions
      WHERE world_id = ${id} AND state IN ('owed', 'asking') AND (lease_until IS NULL OR lease_until < now())`;
    await Promise.all(unheld.map((turn) => enqueueDecision(app, id, turn)));
    if (unheld.length === 0) await wakeWorld(app, id);
  }
}
