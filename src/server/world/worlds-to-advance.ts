import type { AppContext } from '@/server/platform/app-context';

/** Ids of the worlds whose clock may move: running ones, and paused ones with steps left. */
export async function worldsToAdvance(app: Pick<AppContext, 'db'>): Promise<string[]> {
  const worlds = await app.db.world.findMany({
    where: { OR: [{ status: 'running' }, { stepsLeft: { gt: 0 } }] },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return worlds.map((world) => world.id);
}
