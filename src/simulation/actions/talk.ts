import { coolDowns, durations, uninterruptible } from '../constants';
import { isRested } from '../cool-down';
import { deriveId } from '../dice';
import type { WorldEvent } from '../event';
import { endAfter } from '../schedule';
import { peopleNear, whyNotAddress } from '../senses';
import type { Character, WorldState } from '../state';
import { type ActionRule, nothingCame } from './action-rule';

export const talk: ActionRule<'talk'> = {
  offer: ({ world, character, language }) =>
    peopleNear(world, character)
      .filter((other) => whyNot(world, character, other.id) === null)
      .map((other) => ({ targetId: other.id, target: other.name[language], minutes: durations.talkOffered })),

  check: (world, character, choice) => whyNot(world, character, choice.characterId),

  minutes: (_world, _character, choice) => longest(choice.maxTurns),

  start(world, character, choice) {
    const conversationId = deriveId(world.seed, 'conversation', character.id, world.minute, character.turn);
    const who = { characterId: character.id, conversationId };
    const events: WorldEvent[] = [
      {
        ...who,
        type: 'conversation-opened',
        otherId: choice.characterId,
        maxTurns: choice.maxTurns,
        placeId: character.placeId,
        endsAt: endAfter(world, longest(choice.maxTurns)),
      },
      {
        ...who,
        type: 'line-said',
        turn: null,
        text: choice.text,
        nextAt: endAfter(world, durations.line),
        source: character.activity?.source ?? 'model',
        why: null,
      },
    ];
    return { events, partnerId: choice.characterId };
  },

  // What a talk brings about comes with its recaps.
  finish: () => nothingCame,
};

const longest = (maxTurns: number) => maxTurns * durations.line;

function whyNot(world: WorldState, character: Character, otherId: string): string | null {
  const reason = whyNotAddress(world, character, otherId);
  if (reason) return reason;
  const other = world.characters[otherId];
  if (!other || other.mustPlan || other.conversationId !== null) return 'busy';
  if (other.activity && uninterruptible.has(other.activity.choice.action)) return 'busy';
  return isRested(character, `talk:${otherId}`, coolDowns.talkToSame, world.minute) ? null : 'talked-already';
}
