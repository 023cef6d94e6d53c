// What a new day brings to a purse and takes from it.
import { economy } from './constants';
import { coinsOf, itemAfter } from './economy';
import type { WorldEvent } from './event';
import type { Character } from './state';

/** An allowance for those without work; for the others rent and what the kitchen at home needs, as far as the next meals leave it. */
export function morningMoney(character: Character): WorldEvent[] {
  if (character.workplaceId === null) return [itemAfter(character, 'coin', economy.allowance, 'allowance')];
  const due = Math.min(economy.rent, coinsOf(character) - economy.keptFromRent);
  return due > 0 ? [itemAfter(character, 'coin', -due, 'rent')] : [];
}
