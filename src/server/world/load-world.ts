import type { World } from '@/generated/prisma/client';
import { DomainError } from '@/lib/errors';
import type { Db, Tx } from '@/server/platform/app-context';
import type { WorldState } from '@/simulation/state';
import { readState } from './snapshots/read-state';

export type LoadedWorld = { row: World; state: WorldState };

/** A world's row and its pure state, in today's shape. Throws `world-not-found`. */
export async function loadWorld(db: Db | Tx, worldId: string): Promise<LoadedWorld> {
  const row = await db.world.findUnique({ where: { id: worldId } });
  if (!row) throw new DomainError('world-not-found', `No world ${worldId}`);
  return { row, state: readState(row.state) };
}

/** The same under the row's lock: whoever holds it is the world's only writer until the transaction ends. */
export async function lockWorld(tx: Tx, worldId: string): Promise<LoadedWorld> {
  await tx.$queryRaw`SELECT 1 FROM worlds WHERE id = ${worldId} FOR UPDATE`;
  return loadWorld(tx, worldId);
}
