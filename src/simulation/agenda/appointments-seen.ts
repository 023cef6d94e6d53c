import type { Language } from '@/lib/localized';
import { agenda } from '../constants';
import type { Appointment } from '../scene';
import type { Character, WorldState } from '../state';
import { clockText, dayOf } from '../world-time';
import { appointmentNow, appointmentsOf } from './appointments';
import { peopleOf } from './entry';
import { isMeeting } from './meetings';

/** The next meetings, and what is due now whatever it is, in the language of the question. */
export function appointmentsSeen(world: WorldState, character: Character, language: Language): Appointment[] {
  const now = appointmentNow(world, character);
  return appointmentsOf(world, character)
    .filter((entry) => isMeeting(entry) || entry === now)
    .slice(0, agenda.shown)
    .map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      with: peopleOf(entry).flatMap((id) => (id === character.id ? [] : (world.characters[id]?.name[language] ?? []))),
      place: world.places[entry.placeId ?? '']?.name[language] ?? null,
      day: dayOf(entry.start),
      clock: clockText(entry.start),
      minutes: entry.end - entry.start,
      note: entry.note,
      startsIn: entry.start - world.minute,
      isDue: entry === now,
      isHere: entry.placeId !== null && entry.placeId === character.placeId,
    }));
}
