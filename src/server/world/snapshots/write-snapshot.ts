import type { Tx } from '@/server/platform/app-context';
import type { WorldState } from '@/simulation/state';
import { asJson } from '../as-json';
import { stateHash } from './state-hash';

/** A replay begins at most some this many events back: 500, in a town of more than eight 60 for each character. */
export const eventsBetweenSnapshots = ({ characters }: WorldState): number => Math.max(500, 60 * Object.keys(characters).length);

type Moment = { worldId: string; seq: number; state: WorldState };

/**
 * True when the events from `from` (exclusive) to `to` pass a multiple of the distance. A snapshot holds all characters: with a distance
 * that grows with their number, what it adds to each event stays the same (some 2 kB x characters / 60 x characters: 35 bytes).
 */
export function isSnapshotDue(state: WorldState, { from, to }: { from: number; to: number }): boolean {
  const distance = eventsBetweenSnapshots(state);
  return Math.floor(from / distance) < Math.floor(to / distance);
}

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
