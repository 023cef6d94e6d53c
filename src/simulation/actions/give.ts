import { bondAfter } from '../bonds';
import { bonds, coolDowns, durations, giveTargets } from '../constants';
import { isRested } from '../cool-down';
import { itemAfter } from '../economy';
import type { ItemKind } from '../item-kinds';
import { itemTemplates, quantityOf, transfer } from '../items';
import { carriedBy, photosMoved } from '../photos/moving';
import { peopleNear, whyNotAddress } from '../senses';
import type { Character, WorldState } from '../state';
import { type ActionRule, claimsNothing } from './action-rule';
import { cameToNothing } from './things';

type Present = { characterId: string; item: ItemKind; quantity: number };

/** What one gives away of one's own accord, best first. */
const presents: readonly ItemKind[] = ['gift', 'coffee', 'food'];

export const give: ActionRule<'give'> = {
  // To the nearest, the best thing that one has for them.
  offer({ world, character, language }) {
    const item = presents.find((kind) => quantityOf(character.items, kind) > 0);
    if (!item) return [];
    return peopleNear(world, character)
      .filter((other) => whyNot(world, character, { characterId: other.id, item, quantity: 1 }) === null)
      .slice(0, giveTargets)
      .map((other) => ({
        targetId: other.id,
        target: other.name[language],
        minutes: durations.give,
        item: { kind: item, name: itemTemplates[item].name[language] },
      }));
  },

  check: (world, character, choice) => whyNot(world, character, choice),

  minutes: () => durations.give,
  start: claimsNothing,

  // Both sides in one batch of events, or neither: the other may have left or carry too much meanwhile.
  finish(world, character, { choice, share }) {
    const { characterId: otherId, item, quantity } = choice;
    const other = world.characters[otherId];
    const reason = whyNot(world, character, choice);
    if (share < 1 || !other || reason) return cameToNothing(character, choice, share < 1 ? null : reason);
    return {
      outcome: { item, quantity, done: true },
      events: [
        itemAfter(character, item, -quantity, 'gave'),
        itemAfter(other, item, quantity, 'was-given'),
        ...photosMoved(world, { item, quantity, from: carriedBy(character.id), to: carriedBy(otherId) }),
        { type: 'item-given', characterId: character.id, otherId, item, quantity },
        bondAfter(world, character.id, otherId, { familiarity: bonds.giftFamiliarity, affinity: bonds.giverAffinity }),
        bondAfter(world, otherId, character.id, { familiarity: bonds.giftFamiliarity, affinity: bonds.giftAffinity }),
      ],
      body: null,
    };
  },
};

function whyNot(world: WorldState, character: Character, { characterId, item, quantity }: Present): string | null {
  const reason = whyNotAddress(world, character, characterId);
  if (reason) return reason;
  const other = world.characters[characterId];
  if (!other) return 'unknown-person';
  const moved = transfer(character.items, other.items, item, quantity);
  if (!moved.ok) return moved.reason === 'not-enough' ? 'not-carried' : moved.reason;
  return isRested(character, `give:${characterId}`, coolDowns.giveToSame, world.minute) ? null : 'gave-already';
}
