import { areToMeet } from '../agenda/appointments';
import type { ChoiceOf } from '../answer';
import { bondOf, byCloseness } from '../bonds';
import { bonds, coolDowns, durations, uninterruptible } from '../constants';
import { isRested } from '../cool-down';
import { deriveId } from '../dice';
import { endAfter } from '../schedule';
import { peopleNear, whyNotAddress } from '../senses';
import type { Character, WorldState } from '../state';
import { talks } from '../talk-limits';
import { openingEvents } from '../talk-opening';
import { listed } from '../wording';
import { type ActionRule, type Asking, nothingCame, type Offered } from './action-rule';

type Addressed = Pick<ChoiceOf<'talk'>, 'characterId' | 'alsoIds'>;

export const talk: ActionRule<'talk'> = {
  // Those one is closest to first, each by itself; and the closest of them together.
  offer(asking) {
    const { world, character } = asking;
    const near = peopleNear(world, character).sort(byCloseness(world, character.id));
    const possible = near.filter((other) => whyNotSpeakTo(world, character, other.id) === null);
    const rested = possible.filter((other) => isNew(world, character, other.id)).slice(0, talks.offered);
    const together = rested.length === 0 ? [] : group(rested, possible);
    return [
      ...rested.map((other) => offeredWith(asking, [other])),
      ...(together.length > 1 ? [offeredWith(asking, together)] : []),
    ];
  },

  check: (world, character, choice) => whyNot(world, character, choice),

  minutes: (_world, _character, choice) => choice.maxTurns * durations.line,

  start(world, character, choice) {
    const { characterId: otherId, alsoIds = [], text, maxTurns, script } = choice;
    const opening = {
      conversationId: deriveId(world.seed, 'conversation', character.id, world.minute, character.turn),
      otherId,
      alsoIds,
      script,
    };
    const source = character.activity?.source ?? 'model';
    const endsAt = endAfter(world, maxTurns * durations.line);
    return {
      events: openingEvents(world, character, { ...opening, text, maxTurns, source, endsAt }),
      partnerIds: [otherId, ...alsoIds],
    };
  },

  // What a talk brings about comes with its recaps.
  finish: () => nothingCame,
};

/** One with whom one has not just talked, and whoever else is free to listen. */
function group(rested: readonly Character[], possible: readonly Character[]): Character[] {
  return [...new Set([...rested, ...possible])].slice(0, talks.grouped);
}

function offeredWith({ language }: Asking, others: readonly Character[]): Offered {
  const [first, ...also] = others;
  return {
    targetId: first?.id ?? null,
    target: listed(
      others.map((other) => other.name[language]),
      language,
    ),
    minutes: durations.talkOffered,
    ...(also.length > 0 ? { alsoIds: also.map(({ id }) => id) } : {}),
  };
}

function whyNot(world: WorldState, character: Character, { characterId, alsoIds = [] }: Addressed): string | null {
  const ids = [characterId, ...alsoIds];
  if (new Set(ids).size < ids.length) return 'unknown-person';
  for (const id of ids) {
    const reason = whyNotSpeakTo(world, character, id);
    if (reason) return reason;
  }
  return ids.some((id) => isNew(world, character, id)) ? null : 'talked-already';
}

/** Not talked with lately, or here to meet. */
const isNew = (world: WorldState, character: Character, otherId: string) =>
  isRested(character, `talk:${otherId}`, coolDowns.talkToSame, world.minute) || areToMeet(world, character, otherId);

/** Why this one cannot be drawn into a conversation now; null when it can. */
export function whyNotSpeakTo(world: WorldState, character: Character, otherId: string): string | null {
  const reason = whyNotAddress(world, character, otherId);
  if (reason) return reason;
  const other = world.characters[otherId];
  if (!other || other.mustPlan || other.conversationId !== null) return 'busy';
  if (other.activity && uninterruptible.has(other.activity.choice.action)) return 'busy';
  return isAvoidedBy(world, character.id, otherId) ? 'unwilling' : null;
}

/** Does the other keep away from this one? */
export const isAvoidedBy = (world: WorldState, characterId: string, otherId: string): boolean =>
  bondOf(world, otherId, characterId).affinity <= bonds.avoidsFrom;
