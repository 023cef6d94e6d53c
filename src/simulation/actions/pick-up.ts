import { durations } from '../constants';
import { itemAfter } from '../economy';
import { type ItemKind, itemKinds } from '../item-kinds';
import { add } from '../items';
import { looseAfter, looseHere } from '../loose';
import { carriedBy, lyingIn, photosMoved } from '../photos/moving';
import type { Character, WorldState } from '../state';
import { type ActionRule, claimsNothing } from './action-rule';
import { cameToNothing, thingOffer } from './things';

export const pickUp: ActionRule<'pick-up'> = {
  offer: ({ world, character, language }) =>
    itemKinds
      .filter((kind) => whyNot(world, character, { item: kind, quantity: 1 }) === null)
      .map((kind) => thingOffer(kind, language, durations.pickUp)),

  check: (world, character, choice) => whyNot(world, character, choice),

  minutes: () => durations.pickUp,
  start: claimsNothing,

  // Whoever comes first has it.
  finish(world, character, { choice, share }) {
    const { item, quantity } = choice;
    const { placeId } = character;
    const reason = whyNot(world, character, choice);
    if (share < 1 || placeId === null || reason) return cameToNothing(character, choice, share < 1 ? null : reason);
    return {
      outcome: { item, quantity, done: true },
      events: [
        looseAfter(world, placeId, item, -quantity),
        itemAfter(character, item, quantity, 'picked-up'),
        ...photosMoved(world, { item, quantity, from: lyingIn(placeId), to: carriedBy(character.id) }),
      ],
      body: null,
    };
  },
};

function whyNot(
  world: WorldState,
  character: Character,
  { item, quantity }: { item: ItemKind; quantity: number },
): string | null {
  if (looseHere(world, character.placeId, item) < quantity) return 'not-here';
  const carried = add(character.items, item, quantity);
  return carried.ok ? null : carried.reason;
}
