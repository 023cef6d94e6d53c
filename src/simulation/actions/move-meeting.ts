import { type Entry, peopleOf } from '../agenda/entry';
import { firstFreeSlot } from '../agenda/free-time';
import { canTell, conflictNote, meetingsAhead, onDuty, ownMeeting, whyNotMeetAt } from '../agenda/meetings';
import { dayAndClock, noteOf } from '../agenda/note-of';
import { rescheduling } from '../agenda/planning';
import type { ChoiceOf } from '../answer';
import { agenda, durations } from '../constants';
import type { Character, WorldState } from '../state';
import { later, type WorldMinute } from '../world-time';
import { type ActionRule, claimsNothing } from './action-rule';
import { refusedAtEnd } from './refused-at-end';

export const moveMeeting: ActionRule<'move-meeting'> = {
  // To the first later time at which all of them are free and the place is open.
  offer: ({ world, character }) =>
    meetingsAhead(world, character)
      .filter((entry) => canTell(world, character, entry))
      .slice(0, agenda.offered)
      .flatMap((entry) => {
        const start = laterTime(world, entry);
        if (start === null) return [];
        const when = { start, text: dayAndClock(world, start) };
        return [{ targetId: entry.id, target: noteOf(world, entry, character.id), minutes: durations.callOff, when }];
      }),

  check: (world, character, choice) => whyNot(world, character, choice),

  refusalNote(world, character, { entryId, start }) {
    const planned = rescheduling(world, entryId, { start, byId: character.id });
    return planned.ok ? '' : conflictNote(world, character, planned.conflicts);
  },

  minutes: () => durations.callOff,
  start: claimsNothing,

  finish(world, character, { choice, share }) {
    const reason = share < 1 ? null : whyNot(world, character, choice);
    const planned = rescheduling(world, choice.entryId, { start: choice.start, byId: character.id });
    if (share < 1 || reason !== null || !planned.ok) {
      const about = planned.ok ? '' : conflictNote(world, character, planned.conflicts);
      return refusedAtEnd(character, { choice, reason, about });
    }
    return { outcome: { done: true, entryId: choice.entryId, start: choice.start }, events: planned.events, body: null };
  },
};

function whyNot(world: WorldState, character: Character, { entryId, start }: ChoiceOf<'move-meeting'>): string | null {
  const entry = ownMeeting(world, character, entryId);
  if (!entry) return 'no-such-appointment';
  if (!canTell(world, character, entry)) return 'not-reachable';
  const { placeId } = entry;
  const minutes = entry.end - entry.start;
  const reason = placeId === null ? null : whyNotMeetAt(world, peopleOf(entry), { placeId, start, minutes });
  if (reason !== null) return reason;
  if (onDuty(world, peopleOf(entry), { start, minutes })) return 'on-duty';
  return rescheduling(world, entryId, { start, byId: character.id }).ok ? null : 'agenda-conflict';
}

function laterTime(world: WorldState, entry: Entry): WorldMinute | null {
  const minutes = entry.end - entry.start;
  const { placeId } = entry;
  for (let from = later(entry.start, agenda.putOff), tries = 0; tries < agenda.tries; tries++) {
    const start = firstFreeSlot(world, peopleOf(entry), {
      from,
      minutes,
      until: world.minute + agenda.horizon,
      exceptId: entry.id,
    });
    if (start === null) return null;
    const isPossible = placeId === null || whyNotMeetAt(world, peopleOf(entry), { placeId, start, minutes }) === null;
    if (isPossible && !onDuty(world, peopleOf(entry), { start, minutes })) return start;
    from = later(start, agenda.putOff);
  }
  return null;
}
