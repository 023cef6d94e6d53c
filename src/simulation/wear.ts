// Things that last wear by one each day that they are carried, and break when their durability is used up.
import { itemAfter } from './economy';
import type { WorldEvent } from './event';
import { itemKinds } from './item-kinds';
import { itemTemplates, quantityOf } from './items';
import type { Character } from './state';

/** What a day does to what one carries. Of several of a kind, one is in use. */
export function wornByDay(character: Character): WorldEvent[] {
  return itemKinds.flatMap((item): WorldEvent[] => {
    const { durability } = itemTemplates[item];
    if (durability === null || quantityOf(character.items, item) < 1) return [];
    const wear = (character.wear?.[item] ?? 0) + 1;
    const isBroken = wear >= durability;
    const worn: WorldEvent = { type: 'item-worn', characterId: character.id, item, wear: isBroken ? 0 : wear };
    return isBroken ? [worn, itemAfter(character, item, -1, 'broke')] : [worn];
  });
}
