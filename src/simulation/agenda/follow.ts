// How entries begin and end with what people do: a talk of those who meant to meet, the work that was to be done.
import type { WorldEvent, WorldEventOf } from '../event';
import { eventKindOf } from '../kind-of-event';
import type { Recording } from '../record';
import type { WorldState } from '../state';
import { entriesOf } from './agenda-index';
import { soonAround } from './appointments';
import { type Entry, peopleOf } from './entry';
import { become } from './schedule';

/** To be called at the end of a command, with all that it brought about. Costs what happened, not what stands on agendas. */
export function followAgenda(recording: Recording): void {
  for (const event of [...recording.events]) {
    for (const { id, status } of changesBy(recording.world, event)) become(recording, id, status, { why: null, byId: null });
  }
}

type Change = { id: string; status: 'in-progress' | 'completed' };

function changesBy(world: WorldState, event: WorldEvent): Change[] {
  switch (event.type) {
    case 'action-started':
      return begun(ownTasks(world, event));
    case 'message-sent':
      return begun(entriesNow(world, [event.characterId, event.toId]).filter(({ kind }) => kind === 'online-private-chat'));
    case 'conversation-opened':
    case 'conversation-joined':
      return begun(meetingsOf(world, event.conversationId));
    case 'conversation-closed':
      return meetingsOf(world, event.conversationId)
        .filter(({ status }) => status === 'in-progress')
        .map(({ id }) => ({ id, status: 'completed' }));
    default:
      return [];
  }
}

const begun = (entries: Entry[]): Change[] =>
  entries.filter(({ status }) => status === 'pending').map(({ id }) => ({ id, status: 'in-progress' }));

/** What is on, or begins soon, with all of these people in it. */
function entriesNow(world: WorldState, ids: readonly string[]): Entry[] {
  const [firstId = ''] = ids;
  const now = entriesOf(world, [firstId], soonAround(world.minute));
  return now.filter((entry) => ids.every((id) => peopleOf(entry).includes(id)));
}

/** What nobody else takes part in begins with an action of its kind, where it was to be done. */
function ownTasks(world: WorldState, { characterId, choice }: WorldEventOf<'action-started'>): Entry[] {
  const placeId = world.characters[characterId]?.placeId ?? null;
  return entriesNow(world, [characterId]).filter(
    (entry) =>
      entry.participantIds.length === 0 &&
      entry.kind === eventKindOf(choice.action) &&
      (entry.placeId === null || entry.placeId === placeId),
  );
}

/** Meetings that a conversation is: at its place, with two of its people. */
function meetingsOf(world: WorldState, conversationId: string): Entry[] {
  const conversation = world.conversations[conversationId];
  if (!conversation) return [];
  const { participants, placeId } = conversation;
  return entriesOf(world, participants, soonAround(world.minute)).filter(
    (entry) =>
      entry.kind === 'offline-chat' &&
      entry.placeId === placeId &&
      peopleOf(entry).filter((id) => participants.includes(id)).length >= 2,
  );
}
