import { mealOf } from '../body';
import { bodyNow } from '../body-now';
import { appetite, durations } from '../constants';
import { canEatHere, coinsOf, itemAfter, mealPrice } from '../economy';
import { hasFoodHere, placeOf } from '../places';
import type { Character, WorldState } from '../state';
import { type ActionRule, claimsNothing, offered } from './action-rule';

export const eat: ActionRule<'eat'> = {
  offer: ({ world, character }) => (whyNot(world, character) ? [] : [offered(durations.eat)]),
  check: (world, character) => whyNot(world, character),
  minutes: () => durations.eat,
  start: claimsNothing,

  // A meal that was begun is paid for. Nobody else takes from one's purse, so what sufficed at its start suffices at its end.
  finish(world, character, { share }) {
    const place = placeOf(world, character);
    const price = place ? Math.min(mealPrice(world, character, place), coinsOf(character)) : 0;
    return {
      outcome: { placeId: character.placeId, share, price },
      events: price > 0 ? [itemAfter(character, 'coin', -price, 'price')] : [],
      body: mealOf(share),
    };
  },
};

function whyNot(world: WorldState, character: Character): string | null {
  if (!hasFoodHere(world, character)) return 'no-food-here';
  if (!canEatHere(world, character)) return 'cannot-pay';
  return bodyNow(world, character).hunger < appetite ? 'not-hungry' : null;
}
