import type { Tx } from '@/server/platform/app-context';
import type { WorldState } from '@/simulation/state';
import { asJson } from '../as-json';
import { stateHash } from './state-hash';

/** A replay begins at most this many events back. */
export const eventsBetweenSnapshots = 500;

type Moment = { worldId: string; seq: number; state: WorldState };

/** Keeps the world as it is after event `seq`. */
export async function writeSnapshot(tx: Tx, moment: Moment): Promise<void> {
  await tx.worldSnapshot.createMany({ data: rowOf(moment), skipDuplicates: true });
}

/** The same, in the place of what is there. */
export async function replaceSnapshot(tx: Tx, moment: Moment): Promise<void> {
  const { worldId, seq, ...row } = rowOf(moment);
  await tx.worldSnapshot.upsert({
    where: { worldId_seq: { worldId, seq } },
    create: { worldId, seq, ...row },
    update: row,
  });
}

function rowOf({ worldId, seq, state }: Moment) {
  return { worldId, seq, minute: state.minute, state: asJson(state), stateVersion: state.version, hash: stateHash(state) };
}

/** The same, when enough has happened since the last one. */
export async function writeSnapshotWhenDue(tx: Tx, moment: Moment): Promise<void> {
  const { worldId, seq } = moment;
  const last = await tx.worldSnapshot.findFirst({ where: { worldId }, orderBy: { seq: 'desc' }, select: { seq: true } });
  if (seq - (last?.seq ?? 0) >= eventsBetweenSnapshots) await writeSnapshot(tx, moment);
}
