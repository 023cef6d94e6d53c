// What the world does about entries whose minute has come: tells their people, sees who came, and ends what is over.
import { bondAfter } from '../bonds';
import { isAsleep } from '../cast';
import { bonds, moods } from '../constants';
import { interrupt } from '../interrupt';
import { byMoment, priorityOf } from '../priorities';
import type { Recording } from '../record';
import { changeBody } from '../settle';
import type { Character, WorldState } from '../state';
import { awakeBy } from './agenda-index';
import { type Entry, peopleOf } from './entry';
import { become } from './schedule';
import { wakeOf } from './wake-of';

/** Looks at every entry whose minute has come, in order of minute, priority and id, until none is left that has to be looked at now. */
export function lookAtAgenda(recording: Recording): void {
  const { world } = recording;
  for (let due = inOrder(world); due.length > 0; due = inOrder(world)) {
    for (const { id } of due) {
      // As it is by now: what came before may have changed it.
      const entry = world.agenda[id];
      if (entry && wakeOf(entry) <= world.minute) lookAt(recording, entry);
    }
  }
}

const inOrder = (world: WorldState) =>
  awakeBy(world, world.minute)
    .map((entry) => ({ minute: wakeOf(entry), priority: entry.priority, id: entry.id }))
    .sort(byMoment);

function lookAt(recording: Recording, entry: Entry): void {
  if (entry.status === 'in-progress') become(recording, entry.id, 'completed', { why: null, byId: null });
  else if (!entry.isTold) tell(recording, entry);
  else seeWhoCame(recording, entry);
}

/** Who does something less urgent is taken out of it. What may be gone on with is kept, until one goes to keep the appointment. */
function tell(recording: Recording, entry: Entry): void {
  const { world } = recording;
  for (const characterId of peopleOf(entry)) {
    const character = world.characters[characterId];
    const isInterrupted =
      character !== undefined && urgencyOf(character) > entry.priority && !isGoingTo(character, entry.placeId);
    const suspended = (isInterrupted ? interrupt(recording, characterId) : null) ?? character?.suspended ?? null;
    const startsIn = entry.start - world.minute;
    recording.add({ type: 'appointment-due', characterId, entryId: entry.id, startsIn, suspended });
  }
}

/** Who is on the way there already is told, and walks on. */
const isGoingTo = ({ activity }: Character, placeId: string | null) =>
  activity?.choice.action === 'move' && activity.choice.placeId === placeId;

/** That of what one does; nothing is more urgent than an answer that is owed already. */
const urgencyOf = ({ activity }: Character) => (activity ? priorityOf(activity.choice.action) : 0);

function seeWhoCame(recording: Recording, entry: Entry): void {
  const people = peopleOf(entry);
  const came = people.filter((id) => isThere(recording.world, entry, id));
  if (came.length >= Math.min(2, people.length)) {
    become(recording, entry.id, 'in-progress', { why: null, byId: null });
    return;
  }
  become(recording, entry.id, 'failed', { why: came.length === 0 ? 'nobody-came' : 'left-waiting', byId: null });
  for (const waitingId of came) {
    changeBody(recording, waitingId, { mood: moods.leftWaiting });
    for (const missingId of people.filter((id) => id !== waitingId)) {
      recording.add(bondAfter(recording.world, waitingId, missingId, { familiarity: 0, affinity: bonds.leftWaiting }));
    }
  }
}

function isThere(world: WorldState, { placeId }: Entry, characterId: string): boolean {
  const character = world.characters[characterId];
  return character !== undefined && !isAsleep(character) && placeId !== null && character.placeId === placeId;
}
