import { canTell, meetingsAhead, ownMeeting } from '../agenda/meetings';
import { noteOf } from '../agenda/note-of';
import { withdrawing } from '../agenda/planning';
import type { ChoiceOf } from '../answer';
import { agenda, durations } from '../constants';
import type { Character, WorldState } from '../state';
import { type ActionRule, claimsNothing } from './action-rule';
import { refusedAtEnd } from './refused-at-end';

export const cancelMeeting: ActionRule<'cancel-meeting'> = {
  offer: ({ world, character }) =>
    meetingsAhead(world, character)
      .filter((entry) => canTell(world, character, entry))
      .slice(0, agenda.offered)
      .map((entry) => ({ targetId: entry.id, target: noteOf(world, entry, character.id), minutes: durations.callOff })),

  check: (world, character, choice) => whyNot(world, character, choice),

  minutes: () => durations.callOff,
  start: claimsNothing,

  // The owner calls it off for all, another only for itself (agenda/planning.ts).
  finish(world, character, { choice, share }) {
    const reason = share < 1 ? null : whyNot(world, character, choice);
    if (share < 1 || reason !== null) return refusedAtEnd(character, { choice, reason });
    const { entryId } = choice;
    const events = withdrawing(world, entryId, { why: 'called-off', byId: character.id });
    return { outcome: { done: true, entryId }, events, body: null };
  },
};

function whyNot(world: WorldState, character: Character, { entryId }: ChoiceOf<'cancel-meeting'>): string | null {
  const entry = ownMeeting(world, character, entryId);
  if (!entry) return 'no-such-appointment';
  return canTell(world, character, entry) ? null : 'not-reachable';
}
