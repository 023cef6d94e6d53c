import { change, putEntry, removeEntry } from '../change';
import type { WorldEventOf } from '../event';
import { withNote } from '../recent';
import type { WorldState } from '../state';
import { type Entry, isOver, mayBecome, peopleOf } from './entry';
import { noteOf } from './note-of';

type AgendaEvent = WorldEventOf<'agenda-entry-changed' | 'appointment-due'>;

/** Changes the world in place. Throws on a step that the status machine does not have: what is illegal cannot be committed. */
export function applyAgenda(world: WorldState, event: AgendaEvent): void {
  if (event.type === 'appointment-due') told(world, event);
  else entryChanged(world, event);
}

function entryChanged(world: WorldState, { entry, byId }: WorldEventOf<'agenda-entry-changed'>): void {
  const before = world.agenda[entry.id];
  if (!mayBecome(before?.status ?? null, entry.status)) {
    throw new Error(`Agenda entry ${entry.id} cannot go from ${before?.status ?? 'nothing'} to ${entry.status}`);
  }
  if (isOver(entry.status)) removeEntry(world, entry.id);
  else putEntry(world, entry);
  const what = newsOf(before, entry);
  if (what === null || entry.participantIds.length === 0) return;
  for (const id of new Set([...peopleOf(before ?? entry), ...peopleOf(entry)])) {
    const character = world.characters[id];
    if (!character || id === byId) continue;
    change(world, id, { recent: withNote(world, character, what, noteOf(world, entry, id)) });
  }
}

/** What there is to tell; null when those concerned see it themselves. */
function newsOf(before: Entry | undefined, { status, start, participantIds }: Entry): string | null {
  if (status === 'cancelled') return 'meeting-cancelled';
  if (status === 'failed') return 'meeting-missed';
  if (status !== 'pending') return null;
  if (!before) return 'meeting-arranged';
  if (before.start !== start) return 'meeting-moved';
  return before.participantIds.length > participantIds.length ? 'meeting-without-one' : null;
}

function told(world: WorldState, { characterId, entryId, suspended }: WorldEventOf<'appointment-due'>): void {
  const entry = world.agenda[entryId];
  const character = world.characters[characterId];
  if (!entry) return;
  putEntry(world, { ...entry, isTold: true });
  if (!character) return;
  const recent = withNote(world, character, 'appointment-due', noteOf(world, entry, characterId));
  change(world, characterId, { recent, suspended });
}
