import type { CharacterView } from '@/contracts/views/world';
import type { Db } from '@/server/platform/app-context';
import { appointmentsOf } from '@/simulation/agenda/appointments';
import { peopleOf } from '@/simulation/agenda/entry';
import type { Character, WorldState } from '@/simulation/state';
import { clockText, dayOf } from '@/simulation/world-time';
import { authorsById } from './authors-by-id';

/** What stands on a character's agenda, earliest first. */
export async function appointmentViews(db: Db, state: WorldState, character: Character): Promise<CharacterView['appointments']> {
  const entries = appointmentsOf(state, character);
  const othersOf = (entry: (typeof entries)[number]) => peopleOf(entry).filter((id) => id !== character.id);
  const authors = await authorsById(db, entries.flatMap(othersOf));
  return entries.map((entry) => ({
    id: entry.id,
    with: othersOf(entry).flatMap((id) => authors.get(id) ?? []),
    place: state.places[entry.placeId ?? '']?.name ?? null,
    day: dayOf(entry.start),
    clock: clockText(entry.start),
    minutes: entry.end - entry.start,
    note: entry.note,
    isOn: entry.status === 'in-progress',
  }));
}
