// The watchdog: from Postgres alone, what should be going on. Needs nothing of Redis to be intact.
import type { AppContext } from '@/server/platform/app-context';
import { advanceWorld, enqueueDecision } from '@/server/world/advance-world';
import { worldsToAdvance } from '@/server/world/worlds-to-advance';

type ReconcileApp = Parameters<typeof advanceWorld>[0] & Pick<AppContext, 'db'>;

/** Asks again for turns that nobody holds, and moves on every world that may move: its job may be lost, or held by a dead worker. */
export async function reconcileWorlds(app: ReconcileApp): Promise<void> {
  for (const id of await worldsToAdvance(app)) {
    const unheld = await app.db.$queryRaw<{ characterId: string; turn: number; attempts: number }[]>`
      SELECT character_id AS "characterId", turn, attempts FROM decisions
      WHERE world_id = ${id} AND state IN ('owed', 'asking') AND (lease_until IS NULL OR lease_until < now())`;
    await Promise.all(unheld.map((turn) => enqueueDecision(app, id, turn)));
    if (unheld.length === 0) await advanceWorld(app, id);
  }
}
