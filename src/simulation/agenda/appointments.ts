// Appointments as those concerned see them: what stands on the agenda, and which of it asks for something now.
import { agenda } from '../constants';
import type { Character, WorldState } from '../state';
import { entriesOf } from './agenda-index';
import { type Entry, peopleOf } from './entry';

/** From the reminder until it is over it concerns those who were told of it; a shift until it has begun: then one works by one's plan, with breaks. */
const isOnNow = (entry: Entry, minute: number) =>
  entry.isTold && minute < entry.end && !(entry.kind === 'work' && entry.status === 'in-progress');

/** The time in which what is done now counts as an entry: from a little before its beginning until its end. */
export const soonAround = (minute: number) => ({ start: minute, end: minute + agenda.early + 1 });

/** Pending and in progress, earliest first. */
export const appointmentsOf = (world: WorldState, { id }: Character): Entry[] => entriesOf(world, [id]);

/** What one was told of and is not over: where one should be, or be on the way to. */
export const appointmentNow = (world: WorldState, { id }: Character): Entry | null =>
  entriesOf(world, [id], { start: world.minute, end: Number.POSITIVE_INFINITY }).find((entry) => isOnNow(entry, world.minute)) ??
  null;

/** Are these two to meet now, here? Then nobody finds that they have talked enough already. */
export function areToMeet(world: WorldState, character: Character, otherId: string): boolean {
  const entry = appointmentNow(world, character);
  return entry?.status === 'pending' && entry.placeId === character.placeId && peopleOf(entry).includes(otherId);
}
