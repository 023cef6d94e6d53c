import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/server/platform/app-context';
import type { WorldState } from '@/simulation/state';
import { coreOf, partsOf } from './world-parts';

export type StateCommit = {
  worldId: string;
  /** the version that the commit makes: others notice by it that what they hold is old */
  version: number;
  /** what lies in the parts table; null when nothing of use does */
  stored: WorldState | null;
  state: WorldState;
};

type Change = Omit<Prisma.WorldUncheckedUpdateInput, 'state' | 'version' | 'minute' | 'seed'>;

/** The core of a world as its row holds it. Plain data: the pure world holds nothing that JSON cannot. */
export const coreJson = (state: WorldState): Prisma.InputJsonValue => coreOf(state) as Prisma.InputJsonValue;

/** A world's row, with its clock and dice, and the parts of it that changed. Throws when another has committed in between. */
export async function writeWorld(tx: Tx, commit: StateCommit, change: Change): Promise<void> {
  const { worldId, version, state } = commit;
  const { minute, seed } = state;
  const data = { ...change, version, minute, seed, state: coreJson(state) };
  await tx.world.update({ where: { id: worldId, version: version - 1 }, data, select: { id: true } });
  await writeParts(tx, commit);
}

/** The parts that changed, in one statement, and those that are gone in another. */
export async function writeParts(tx: Tx, { worldId, version, stored, state }: StateCommit): Promise<void> {
  const { written, removed } = partsOf(stored, state);
  if (!stored) await tx.worldPart.deleteMany({ where: { worldId } });
  if (written.length > 0) {
    await tx.$executeRaw`
      INSERT INTO world_parts (world_id, part, value, version)
      SELECT ${worldId}, r.part, r.value, ${version}
      FROM json_to_recordset(${JSON.stringify(written)}::json) AS r(part text, value json)
      ON CONFLICT (world_id, part) DO UPDATE SET value = excluded.value, version = excluded.version`;
  }
  if (removed.length > 0) await tx.$executeRaw`DELETE FROM world_parts WHERE world_id = ${worldId} AND part = ANY(${removed})`;
}
