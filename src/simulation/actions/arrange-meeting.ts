import { appointmentsOf } from '../agenda/appointments';
import { conflictNote, dutyNote, isMeeting, meetingsAhead, onDuty, whyNotAsk, whyNotMeetAt } from '../agenda/meetings';
import { type NewEntry, scheduling } from '../agenda/planning';
import type { ChoiceOf } from '../answer';
import { bondOf } from '../bonds';
import { agenda, coolDowns, durations } from '../constants';
import { isRested } from '../cool-down';
import { deriveId } from '../dice';
import type { WorldEvent } from '../event';
import { whyNotAddress } from '../senses';
import type { Character, WorldState } from '../state';
import { type ActionRule, claimsNothing } from './action-rule';
import { refusedAtEnd } from './refused-at-end';

type Arranging = ChoiceOf<'arrange-meeting'>;

export const arrangeMeeting: ActionRule<'arrange-meeting'> = {
  // Those one knows best; with whom one has an appointment already one need not make another.
  offer({ world, character, language }) {
    if (whyNotNow(world, character) !== null) return [];
    const met = new Set(
      meetingsAhead(world, character).flatMap(({ characterId, participantIds }) => [characterId, ...participantIds]),
    );
    return Object.keys(character.relationships)
      .filter((id) => !met.has(id) && whyNotAsk(world, character, id) === null)
      .sort((a, b) => familiarity(world, character, b) - familiarity(world, character, a) || (a < b ? -1 : 1))
      .slice(0, agenda.offered)
      .map((id) => ({ targetId: id, target: world.characters[id]?.name[language] ?? null, minutes: durations.arrange }));
  },

  check: (world, character, choice) => whyNot(world, character, choice),

  refusalNote(world, character, choice) {
    const planned = scheduling(world, entryFor(character, choice));
    return planned.ok ? dutyNote(world, peopleOf(character, choice), choice) : conflictNote(world, character, planned.conflicts);
  },

  minutes: () => durations.arrange,
  start: claimsNothing,

  // Somebody's time may have been taken meanwhile.
  finish(world, character, { choice, startedAt, share }) {
    const reason = share < 1 ? null : whyNot(world, character, choice);
    const planned = scheduling(world, entryFor(character, choice));
    if (share < 1 || reason !== null || !planned.ok) {
      const about = planned.ok ? '' : conflictNote(world, character, planned.conflicts);
      return refusedAtEnd(character, { choice, reason, about });
    }
    const outcome = { done: true, entryId: planned.id, placeId: choice.placeId, start: choice.start };
    return { outcome, events: [...planned.events, ...invitations(world, character, { choice, startedAt })], body: null };
  },
};

const familiarity = (world: WorldState, character: Character, id: string) => bondOf(world, character.id, id).familiarity;

const peopleOf = ({ id }: Character, { characterIds }: Arranging) => [id, ...characterIds];

const entryFor = ({ id }: Character, { characterIds, placeId, start, minutes, purpose }: Arranging): NewEntry => ({
  kind: 'offline-chat',
  characterId: id,
  participantIds: characterIds,
  placeId,
  start,
  end: start + minutes,
  note: purpose,
  byId: id,
});

function whyNotNow(world: WorldState, character: Character): string | null {
  if (appointmentsOf(world, character).filter(isMeeting).length >= agenda.most) return 'agenda-full';
  return isRested(character, 'arrange-meeting', coolDowns.arrange, world.minute) ? null : 'just-arranged';
}

function whyNot(world: WorldState, character: Character, choice: Arranging): string | null {
  const people = peopleOf(character, choice);
  const withWhom = choice.characterIds.map((id) => whyNotAsk(world, character, id)).find((reason) => reason !== null);
  const reason = whyNotNow(world, character) ?? withWhom ?? whyNotMeetAt(world, people, choice);
  if (reason !== null) return reason;
  if (onDuty(world, people, choice)) return 'on-duty';
  return scheduling(world, entryFor(character, choice)).ok ? null : 'agenda-conflict';
}

/** Who is not here gets the words by phone. */
function invitations(
  world: WorldState,
  character: Character,
  { choice, startedAt }: { choice: Arranging; startedAt: number },
): WorldEvent[] {
  const elsewhere = choice.characterIds.filter((id) => whyNotAddress(world, character, id) !== null);
  return elsewhere.map((toId, i) => {
    const messageId = deriveId(world.seed, 'message', character.id, startedAt, i);
    return { type: 'message-sent', characterId: character.id, messageId, toId, text: choice.text, inReply: false };
  });
}
