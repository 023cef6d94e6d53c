// What things cost and what work pays, in coins. Coins come with wages, go with prices, and otherwise only change hands.
import { economy } from './constants';
import type { WorldEventOf } from './event';
import { type ItemKind, itemKinds } from './item-kinds';
import { itemTemplates, quantityOf } from './items';
import { livesIn, placeOf, servesNow } from './places';
import type { Character, Place, WorldState } from './state';
import type { WorldMinute } from './world-time';

export type Goods = { kind: ItemKind; price: number };

export const coinsOf = (character: Character) => quantityOf(character.items, 'coin');

/** Coins for this many minutes of work at a place: whole ones, rounded down. */
export function wageFor(world: WorldState, placeId: string, minutes: number): number {
  const hourly = world.economy?.wages[placeId] ?? economy.hourlyWage;
  return Math.floor((hourly * minutes) / 60);
}

/** What a meal costs this one here; nothing where it lives. */
export function mealPrice(world: WorldState, character: Character, place: Place): number {
  return livesIn(character, place) ? 0 : (world.economy?.prices[place.id]?.meal ?? economy.meal);
}

/** Does the place feed this one now, for what it has in its purse? */
export function canEatAt(world: WorldState, character: Character, place: Place): boolean {
  if (livesIn(character, place)) return true;
  return servesNow(place, world.minute) && coinsOf(character) >= mealPrice(world, character, place);
}

export function canEatHere(world: WorldState, character: Character): boolean {
  const place = placeOf(world, character);
  return place !== null && canEatAt(world, character, place);
}

/** What is sold in a place that is open: in shops and cafés everything, in other kitchens what one eats and drinks. */
export function goodsAt(world: WorldState, place: Place, at: WorldMinute): Goods[] {
  if (!servesNow(place, at)) return [];
  const prices = world.economy?.prices[place.id];
  return itemKinds.flatMap((kind) => {
    const { price, use } = itemTemplates[kind];
    const isSoldHere = price !== null && (place.kind === 'commercial' || use !== null);
    return isSoldHere ? [{ kind, price: prices?.[kind] ?? price }] : [];
  });
}

export type ItemCause = NonNullable<WorldEventOf<'item-changed'>['why']>;

/** What one carries after so many more (or, below zero, fewer) of a kind. */
export function itemAfter(character: Character, item: ItemKind, change: number, why: ItemCause): WorldEventOf<'item-changed'> {
  return { type: 'item-changed', characterId: character.id, item, quantity: quantityOf(character.items, item) + change, why };
}
