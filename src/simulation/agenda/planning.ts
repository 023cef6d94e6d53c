// What putting something on the agenda, moving it or taking it off would bring about, as events; nobody's time is taken twice.
import { agenda } from '../constants';
import { deriveId } from '../dice';
import type { WorldEventOf } from '../event';
import { type EventKind, priorityOfKind } from '../event-kinds';
import { priorities } from '../priorities';
import { onGrid } from '../schedule';
import type { WorldState } from '../state';
import { unitsTo } from '../ways/way-between';
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

type Changed = WorldEventOf<'agenda-entry-changed'>;
export type Why = { why: string | null; byId: string | null };
export type Planned = { ok: true; id: string; events: Changed[] } | { ok: false; conflicts: Entry[] };

/**
 * Takes the time of the owner and of all who take part, its ends moved up to the grid. What its owner alone decided on and is less urgent
 * gives way: it is cancelled, and those concerned hear of it. Anything else in the way comes back as conflicts. A time that has
 * passed, or that is longer than half a day, is refused without any.
 */
export function scheduling(world: WorldState, wanted: NewEntry): Planned {
  const entry = entryOf(world, wanted);
  const isPossible = entry.start > world.minute && entry.end > entry.start && entry.end - entry.start <= agenda.longest;
  if (!isPossible) return { ok: false, conflicts: [] };
  const conflicts = conflictsOf(world, peopleOf(entry), entry);
  const canGiveWay = (other: Entry) =>
    other.characterId === entry.characterId && other.status === 'pending' && other.priority > entry.priority;
  const inTheWay = conflicts.filter((other) => !canGiveWay(other));
  if (inTheWay.length > 0) return { ok: false, conflicts: inTheWay };
  const givesWay = conflicts.map((other) => changed({ ...other, status: 'cancelled' }, { why: 'gave-way', byId: wanted.byId }));
  return { ok: true, id: entry.id, events: [...givesWay, changed(entry, { why: null, byId: wanted.byId })] };
}

function entryOf(world: WorldState, wanted: NewEntry): Entry {
  const { byId: _told, ...given } = wanted;
  const priority = given.priority ?? priorities[priorityOfKind[given.kind]];
  const start = worldMinute.parse(onGrid(world, given.start));
  const end = worldMinute.parse(onGrid(world, given.end));
  const participantIds = [...new Set(given.participantIds)].filter((id) => id !== given.characterId);
  const entry = { ...given, participantIds, priority, start, end, status: 'pending', isTold: false } as const;
  // Several may be planned before the first of them counts.
  const id = deriveId(world.seed, 'agenda', world.entriesMade, entry.characterId, entry.kind, start);
  return { ...entry, id, remindAt: remindAt(world, entry) };
}

/** Early enough to be there on foot from where one is or lives, whichever is farther; never in the past. */
function remindAt(world: WorldState, entry: Pick<Entry, 'characterId' | 'participantIds' | 'placeId' | 'start'>): WorldMinute {
  const place = world.places[entry.placeId ?? ''];
  const units = peopleOf(entry).flatMap((id) => {
    const character = world.characters[id];
    const home = world.places[character?.homeId ?? ''];
    if (!place || !character) return [];
    const from = [character, ...(home ? [{ ...home, placeId: home.id }] : [])];
    return from.map((spot) => unitsTo(world.places, spot, place));
  });
  const early = agenda.slack + Math.ceil(Math.max(0, ...units) / agenda.unitsPerMinute);
  const { timeGrid } = world.settings;
  return worldMinute.parse(Math.max(world.minute, Math.floor((entry.start - early) / timeGrid) * timeGrid));
}

/** Puts a pending entry to another time, as long as before; its id stays. What is in the way comes back as conflicts. */
export function rescheduling(world: WorldState, id: string, to: { start: number; byId: string | null }): Planned {
  const entry = world.agenda[id];
  if (entry?.status !== 'pending') return { ok: false, conflicts: [] };
  const start = worldMinute.parse(onGrid(world, to.start));
  const end = worldMinute.parse(start + entry.end - entry.start);
  if (start <= world.minute) return { ok: false, conflicts: [] };
  const conflicts = conflictsOf(world, peopleOf(entry), { start, end, exceptId: id });
  if (conflicts.length > 0) return { ok: false, conflicts };
  const moved = { ...entry, start, end, isTold: false };
  return { ok: true, id, events: [changed({ ...moved, remindAt: remindAt(world, moved) }, { why: 'moved', byId: to.byId })] };
}

/** Takes one of its people out of a pending entry; what would leave nobody to meet is cancelled. Nothing when it is not pending. */
export function withdrawing(world: WorldState, id: string, { why, byId }: Why & { byId: string }): Changed[] {
  const entry = world.agenda[id];
  if (entry?.status !== 'pending') return [];
  const participantIds = entry.participantIds.filter((other) => other !== byId);
  const isOver = byId === entry.characterId || participantIds.length === 0;
  return [changed(isOver ? { ...entry, status: 'cancelled' } : { ...entry, participantIds }, { why, byId })];
}

/** One step of the status machine, which is checked when it is applied. An entry that is gone stays gone. */
export function becoming(world: WorldState, id: string, status: EntryStatus, why: Why): Changed[] {
  const entry = world.agenda[id];
  return entry ? [changed({ ...entry, status }, why)] : [];
}

const changed = (entry: Entry, { why, byId }: Why): Changed => ({
  type: 'agenda-entry-changed',
  characterId: entry.characterId,
  entry,
  why,
  byId,
});
