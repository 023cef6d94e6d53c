import type { Db, Tx } from '@/server/platform/app-context';
import { readState } from '@/server/world-store/read-state';
import type { WorldState } from '@/simulation/state';

export type Snapshot = { seq: number; state: WorldState };

/** The newest snapshot at or before event `seq`. Throws a sentence when the world has none that early. */
export async function snapshotBefore(db: Db | Tx, worldId: string, seq: number): Promise<Snapshot> {
  const row = await db.worldSnapshot.findFirst({ where: { worldId, seq: { lte: seq } }, orderBy: { seq: 'desc' } });
  if (row) return { seq: row.seq, state: readState(row.state) };
  const first = await db.worldSnapshot.findFirst({ where: { worldId }, orderBy: { seq: 'asc' }, select: { seq: true } });
  const hint = first ? `its first is at event ${first.seq}` : 'it has none yet: it writes one every 500 events or more';
  throw new Error(`World ${worldId} has no snapshot at or before event ${seq}; ${hint}.`);
}
