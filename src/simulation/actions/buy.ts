import { durations, wanted } from '../constants';
import { coinsOf, type Goods, goodsAt, itemAfter } from '../economy';
import { add, quantityOf } from '../items';
import { placeOf } from '../places';
import type { Character, WorldState } from '../state';
import { type ActionRule, claimsNothing } from './action-rule';
import { cameToNothing, thingOffer } from './things';

type Wish = Pick<Goods, 'kind'> & { quantity: number };

export const buy: ActionRule<'buy'> = {
  // One at a time, and only what one does not have enough of already.
  offer: ({ world, character, language }) =>
    soldHere(world, character)
      .filter(({ kind }) => quantityOf(character.items, kind) < (wanted[kind] ?? 0))
      .filter(({ kind }) => whyNot(world, character, { kind, quantity: 1 }) === null)
      .map(({ kind, price }) => thingOffer(kind, language, durations.buy, price)),

  check: (world, character, { item: kind, quantity }) => whyNot(world, character, { kind, quantity }),

  minutes: () => durations.buy,
  start: claimsNothing,

  // Paid and taken at once, or not at all: a gift may have made the bag too heavy, the shop may have closed.
  finish(world, character, { choice, share }) {
    const { item, quantity } = choice;
    const wish = { kind: item, quantity };
    const price = priceOf(world, character, wish);
    const reason = whyNot(world, character, wish);
    if (share < 1 || price === null || reason) return cameToNothing(character, choice, share < 1 ? null : reason);
    return {
      outcome: { item, quantity, price, done: true },
      events: [itemAfter(character, 'coin', -price, 'price'), itemAfter(character, item, quantity, 'bought')],
      body: null,
    };
  },
};

function soldHere(world: WorldState, character: Character): Goods[] {
  const place = placeOf(world, character);
  return place ? goodsAt(world, place, world.minute) : [];
}

function priceOf(world: WorldState, character: Character, { kind, quantity }: Wish): number | null {
  const goods = soldHere(world, character).find((one) => one.kind === kind);
  return goods ? goods.price * quantity : null;
}

function whyNot(world: WorldState, character: Character, wish: Wish): string | null {
  const price = priceOf(world, character, wish);
  if (price === null) return 'not-sold-here';
  if (price > coinsOf(character)) return 'cannot-pay';
  const carried = add(character.items, wish.kind, wish.quantity);
  return carried.ok ? null : carried.reason;
}
