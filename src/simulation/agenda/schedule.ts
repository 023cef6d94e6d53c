// Putting things on the agenda, moving them and taking them off, for rules that change a world: planning.ts says what comes of it.
import type { Recording } from '../record';
import type { Entry, EntryStatus } from './entry';
import { becoming, type NewEntry, type Planned, rescheduling, scheduling, type Why, withdrawing } from './planning';

export type { NewEntry } from './planning';

export type Scheduled = { ok: true; id: string } | { ok: false; conflicts: Entry[] };

function carryOut(recording: Recording, planned: Planned): Scheduled {
  if (!planned.ok) return planned;
  recording.add(...planned.events);
  return { ok: true, id: planned.id };
}

/** As `scheduling`: ok, or what is in the way, and then nothing changes. */
export const schedule = (recording: Recording, wanted: NewEntry): Scheduled =>
  carryOut(recording, scheduling(recording.world, wanted));

/** As `rescheduling`. */
export const reschedule = (recording: Recording, id: string, to: { start: number; byId: string | null }): Scheduled =>
  carryOut(recording, rescheduling(recording.world, id, to));

/** As `withdrawing`. */
export const withdraw = (recording: Recording, id: string, why: Why & { byId: string }): void =>
  recording.add(...withdrawing(recording.world, id, why));

/** As `becoming`; throws when the status machine has no such step. */
export const become = (recording: Recording, id: string, status: EntryStatus, why: Why): void =>
  recording.add(...becoming(recording.world, id, status, why));
