import { carryingLimit, durations } from '../constants';
import { itemAfter } from '../economy';
import { type ItemKind, itemKinds } from '../item-kinds';
import { gramsOf, loadOf, take } from '../items';
import { looseAfter } from '../loose';
import { carriedBy, lyingIn, photosMoved } from '../photos/moving';
import type { Character } from '../state';
import { type ActionRule, claimsNothing } from './action-rule';
import { cameToNothing, thingOffer } from './things';

/** Grams from which putting something down is offered. */
const heavy = carryingLimit * 0.75;

export const drop: ActionRule<'drop'> = {
  offer({ character, language }) {
    if (loadOf(character.items) < heavy) return [];
    return itemKinds
      .filter((kind) => kind !== 'phone' && gramsOf(kind) > 0 && whyNot(character, { item: kind, quantity: 1 }) === null)
      .map((kind) => thingOffer(kind, language, durations.drop));
  },

  check: (_world, character, choice) => whyNot(character, choice),

  minutes: () => durations.drop,
  start: claimsNothing,

  finish(world, character, { choice, share }) {
    const { item, quantity } = choice;
    const { placeId } = character;
    const reason = whyNot(character, choice);
    if (share < 1 || placeId === null || reason) return cameToNothing(character, choice, share < 1 ? null : reason);
    return {
      outcome: { item, quantity, done: true },
      events: [
        itemAfter(character, item, -quantity, 'dropped'),
        looseAfter(world, placeId, item, quantity),
        ...photosMoved(world, { item, quantity, from: carriedBy(character.id), to: lyingIn(placeId) }),
      ],
      body: null,
    };
  },
};

function whyNot(character: Character, { item, quantity }: { item: ItemKind; quantity: number }): string | null {
  if (character.placeId === null) return 'nowhere-to-put-it';
  const left = take(character.items, item, quantity);
  if (left.ok) return null;
  return left.reason === 'not-enough' ? 'not-carried' : left.reason;
}
