// Putting things on the agenda, moving them and taking them off: the only way in, so that nobody's time is taken twice.
import { agenda } from '../constants';
import { deriveId } from '../dice';
import { type EventKind, priorityOfKind } from '../event-kinds';
import { distance } from '../places';
import { priorities } from '../priorities';
import type { Recording } from '../record';
import { onGrid } from '../schedule';
import type { WorldState } from '../state';
import { type WorldMinute, worldMinute } from '../world-time';
import { type Entry, type EntryStatus, peopleOf } from './entry';
import { conflictsOf } from './free-time';

export type NewEntry = {
  kind: EventKind;
  /** whose it is */
  characterId: string;
  participantIds: readonly string[];
  placeId: string | null;
  start: number;
  end: number;
  /** 0 to 100; that of its kind when it is not given */
  priority?: number;
  note: string;
  /** who knows of it already: null when everybody is to be told */
  byId: string | null;
};

export type Scheduled = { ok: true; id: string } | { ok: false; conflicts: Entry[] };

/**
 * Takes the time of the owner and of all who take part, its ends moved up to the grid. What its owner alone decided on and is less urgent
 * gives way: it is cancelled, and those concerned hear of it. Anything else in the way is answered as conflicts, and nothing changes.
 * A time that has passed, or that is longer than a day, is a conflict with nothing.
 */
export function schedule(recording: Recording, wanted: NewEntry): Scheduled {
  const { world } = recording;
  const entry = entryOf(world, wanted);
  if (entry.start <= world.minute || entry.end <= entry.start || entry.end - entry.start > agenda.longest) {
    return { ok: false, conflicts: [] };
  }
  const { inTheWay, givesWay } = obstacles(world, entry);
  if (inTheWay.length > 0) return { ok: false, conflicts: inTheWay };
  for (const other of givesWay) become(recording, other.id, 'cancelled', { why: 'gave-way', byId: wanted.byId });
  changed(recording, entry, { why: null, byId: wanted.byId });
  return { ok: true, id: entry.id };
}

/** What could not give way to such an entry: nothing, when it can be scheduled. */
export const conflictsWith = (world: WorldState, wanted: NewEntry): Entry[] => obstacles(world, entryOf(world, wanted)).inTheWay;

function obstacles(world: WorldState, entry: Entry): { inTheWay: Entry[]; givesWay: Entry[] } {
  const conflicts = conflictsOf(world, peopleOf(entry), entry);
  const canGiveWay = (other: Entry) =>
    other.characterId === entry.characterId && other.status === 'pending' && other.priority > entry.priority;
  return {
    inTheWay: conflicts.filter((other) => !canGiveWay(other)),
    givesWay: conflicts.filter(canGiveWay),
  };
}

function entryOf(world: WorldState, wanted: NewEntry): Entry {
  const { byId: _told, ...given } = wanted;
  const priority = given.priority ?? priorities[priorityOfKind[given.kind]];
  const start = worldMinute.parse(onGrid(world, given.start));
  const end = worldMinute.parse(onGrid(world, given.end));
  const participantIds = [...new Set(given.participantIds)].filter((id) => id !== given.characterId);
  const entry = { ...given, participantIds, priority, start, end, status: 'pending', isTold: false } as const;
  return { ...entry, id: newId(world, entry), remindAt: remindAt(world, entry) };
}

function newId(world: WorldState, { characterId, kind, start, priority }: Omit<Entry, 'id' | 'remindAt'>): string {
  const turn = world.characters[characterId]?.turn ?? 0;
  for (let salt = 0; ; salt++) {
    const id = deriveId(world.seed, 'agenda', characterId, turn, world.minute, kind, start, priority, salt);
    if (!world.agenda[id]) return id;
  }
}

/** Early enough to be there on foot from where one is or lives, whichever is farther; never in the past. */
function remindAt(world: WorldState, entry: Pick<Entry, 'characterId' | 'participantIds' | 'placeId' | 'start'>): WorldMinute {
  const place = world.places[entry.placeId ?? ''];
  const units = peopleOf(entry).flatMap((id) => {
    const character = world.characters[id];
    const home = world.places[character?.homeId ?? ''];
    return place && character ? [distance(character, place), home ? distance(home, place) : 0] : [];
  });
  const early = agenda.slack + Math.ceil(Math.max(0, ...units) / agenda.unitsPerMinute);
  const { timeGrid } = world.settings;
  return worldMinute.parse(Math.max(world.minute, Math.floor((entry.start - early) / timeGrid) * timeGrid));
}

export type Why = { why: string | null; byId: string | null };

/** Puts it to another time, as long as before; its id stays. What is in the way comes back as conflicts, and nothing changes. */
export function reschedule(recording: Recording, id: string, to: { start: number; byId: string | null }): Scheduled {
  const { world } = recording;
  const entry = world.agenda[id];
  if (entry?.status !== 'pending') return { ok: false, conflicts: [] };
  const start = worldMinute.parse(onGrid(world, to.start));
  const end = worldMinute.parse(start + entry.end - entry.start);
  if (start <= world.minute) return { ok: false, conflicts: [] };
  const conflicts = conflictsOf(world, peopleOf(entry), { start, end, exceptId: id });
  if (conflicts.length > 0) return { ok: false, conflicts };
  const moved = { ...entry, start, end, isTold: false };
  changed(recording, { ...moved, remindAt: remindAt(world, moved) }, { why: 'moved', byId: to.byId });
  return { ok: true, id };
}

/** Takes one of its people out of a pending entry; what would leave nobody to meet is cancelled. */
export function withdraw(recording: Recording, id: string, { why, byId }: Why & { byId: string }): void {
  const entry = recording.world.agenda[id];
  if (entry?.status !== 'pending') return;
  const participantIds = entry.participantIds.filter((other) => other !== byId);
  if (byId === entry.characterId || participantIds.length === 0) become(recording, id, 'cancelled', { why, byId });
  else changed(recording, { ...entry, participantIds }, { why, byId });
}

/** One step of the status machine; throws when there is no such step (apply-agenda.ts). An entry that is gone stays gone. */
export function become(recording: Recording, id: string, status: EntryStatus, { why, byId }: Why): void {
  const entry = recording.world.agenda[id];
  if (entry) changed(recording, { ...entry, status }, { why, byId });
}

function changed(recording: Recording, entry: Entry, { why, byId }: Why): void {
  recording.add({ type: 'agenda-entry-changed', characterId: entry.characterId, entry, why, byId });
}
