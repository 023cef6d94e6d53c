import type { Tx } from '@/server/platform/app-context';
import type { WorldState } from '@/simulation/state';
import { asJson } from '../as-json';
import { stateHash } from './state-hash';

/** A replay begins at most this many events back. */
export const eventsBetweenSnapshots = 500;

type Moment = { worldId: string; seq: number; state: WorldState };

/** Keeps the world as it is after event `seq`. */
export async function writeSnapshot(tx: Tx, { worldId, seq, state }: Moment): Promise<void> {
  const row = { worldId, seq, minute: state.minute, state: asJson(state), stateVersion: state.version, hash: stateHash(state) };
  await tx.worldSnapshot.createMany({ data: row, skipDuplicates: true });
}

/** The same, when enough has happened since the last one. */
export async function writeSnapshotWhenDue(tx: Tx, moment: Moment): Promise<void> {
  const { worldId, seq } = moment;
  const last = await tx.worldSnapshot.findFirst({ where: { worldId }, orderBy: { seq: 'desc' }, select: { seq: true } });
  if (seq - (last?.seq ?? 0) >= eventsBetweenSnapshots) await writeSnapshot(tx, moment);
}
