import { bondAfter, byCloseness } from '../bonds';
import { bonds, coolDowns, durations } from '../constants';
import { isRested } from '../cool-down';
import { peopleNear, whyNotAddress } from '../senses';
import type { Character, WorldState } from '../state';
import { talks } from '../talk-limits';
import { type ActionRule, claimsNothing } from './action-rule';

export const greet: ActionRule<'greet'> = {
  offer: ({ world, character, language }) =>
    peopleNear(world, character)
      .sort(byCloseness(world, character.id))
      .filter((other) => whyNot(world, character, other.id) === null)
      .slice(0, talks.offered)
      .map((other) => ({ targetId: other.id, target: other.name[language], minutes: durations.greet })),

  check: (world, character, choice) => whyNot(world, character, choice.characterId),

  minutes: () => durations.greet,
  start: claimsNothing,

  // The other may have left or fallen asleep meanwhile: then the words are not heard.
  finish(world, character, { choice, share }) {
    const isHeard = share === 1 && whyNotAddress(world, character, choice.characterId) === null;
    if (!isHeard) return { outcome: { heard: false }, events: [], body: null };
    const otherId = choice.characterId;
    const gain = { familiarity: bonds.greetFamiliarity, affinity: bonds.greetAffinity };
    return {
      outcome: { heard: true },
      events: [
        { type: 'greeted', characterId: character.id, otherId, text: choice.text },
        bondAfter(world, character.id, otherId, gain),
        bondAfter(world, otherId, character.id, gain),
      ],
      body: null,
    };
  },
};

function whyNot(world: WorldState, character: Character, otherId: string): string | null {
  const reason = whyNotAddress(world, character, otherId);
  if (reason) return reason;
  return isRested(character, `greet:${otherId}`, coolDowns.greetSame, world.minute) ? null : 'greeted-already';
}
