// What may be agreed with whom: the rules that arranging, moving and calling off share.
import { hasPhone } from '../actions/phone';
import { bondOf } from '../bonds';
import { agenda } from '../constants';
import { isOpen, livesIn } from '../places';
import { nameOf } from '../recent';
import { whyNotAddress } from '../senses';
import { shiftNow, shiftTexts } from '../shifts';
import type { Character, WorldState } from '../state';
import { later, type WorldMinute } from '../world-time';
import { appointmentsOf } from './appointments';
import { type Entry, peopleOf } from './entry';
import { noteOf } from './note-of';

/** What those who are asked to come are told. */
export type Meeting = { characterIds: readonly string[]; placeId: string; start: WorldMinute; minutes: number };

/** Together now, or by phone. */
export const isReachable = (world: WorldState, character: Character, other: Character): boolean =>
  whyNotAddress(world, character, other.id) === null || (hasPhone(character) && hasPhone(other));

/** Why this one cannot be asked to come, as a code; null when it can. */
export function whyNotAsk(world: WorldState, character: Character, otherId: string): string | null {
  const other = world.characters[otherId];
  if (!other || otherId === character.id) return 'unknown-person';
  if (bondOf(world, character.id, otherId).familiarity < agenda.familiarity) return 'hardly-known';
  if (bondOf(world, otherId, character.id).affinity < agenda.affinity) return 'not-willing';
  return isReachable(world, character, other) ? null : 'not-reachable';
}

/** Why nobody can meet there and then, as a code; null when one can. */
export function whyNotMeetAt(
  world: WorldState,
  people: readonly string[],
  { placeId, start, minutes }: Omit<Meeting, 'characterIds'>,
) {
  const place = world.places[placeId];
  if (!place) return 'unknown-place';
  if (start <= world.minute + agenda.notice) return 'too-soon';
  if (start > world.minute + agenda.horizon) return 'too-far-ahead';
  const hosts = people.flatMap((id) => world.characters[id] ?? []).filter((one) => livesIn(one, place));
  if (place.kind === 'residential') return hosts.length > 0 ? null : 'nobody-home';
  return isOpen(place, start) && isOpen(place, later(start, minutes - 1)) ? null : 'place-closed';
}

/** The first of these people who is on duty then; null when all are off. */
export function onDuty(world: WorldState, people: readonly string[], { start, minutes }: Pick<Meeting, 'start' | 'minutes'>) {
  const looks = [...Array.from({ length: Math.ceil(minutes / agenda.lookEvery) }, (_, i) => i * agenda.lookEvery), minutes - 1];
  const isOnDuty = (one: Character) => looks.some((after) => shiftNow(one, later(start, after)) !== null);
  return people.flatMap((id) => world.characters[id] ?? []).find(isOnDuty) ?? null;
}

/** Meetings that are to come, that one may still move or call off. */
export const meetingsAhead = (world: WorldState, character: Character): Entry[] =>
  appointmentsOf(world, character).filter((entry) => isMeeting(entry) && entry.status === 'pending');

export const isMeeting = ({ kind, participantIds }: Entry) => kind === 'offline-chat' && participantIds.length > 0;

/** The entry when it is a meeting of this character that has not begun. */
export function ownMeeting(world: WorldState, character: Character, entryId: string): Entry | null {
  const entry = world.agenda[entryId];
  return entry && isMeeting(entry) && entry.status === 'pending' && peopleOf(entry).includes(character.id) ? entry : null;
}

/** Is there anybody of the others who can be told? */
export const canTell = (world: WorldState, character: Character, entry: Entry): boolean =>
  peopleOf(entry).some((id) => {
    const other = world.characters[id];
    return other !== undefined && id !== character.id && isReachable(world, character, other);
  });

/** Who has to work then, and when, for the one who is refused. */
export function dutyNote(world: WorldState, people: readonly string[], time: Pick<Meeting, 'start' | 'minutes'>): string {
  const worker = onDuty(world, people, time);
  return worker ? [nameOf(world, worker.id), ...shiftTexts(worker)].join(' · ') : '';
}

/** What is in the way, for the one who is refused: whose it is, and what; the agendas of others only say that they are taken. */
export function conflictNote(world: WorldState, character: Character, conflicts: readonly Entry[]): string {
  const [first] = conflicts;
  if (!first) return '';
  if (peopleOf(first).includes(character.id)) return noteOf(world, first, character.id);
  return noteOf(world, { ...first, placeId: null, note: '', participantIds: [] }, character.id);
}
