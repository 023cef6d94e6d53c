// What lies about in places, until somebody picks it up.
import type { WorldEventOf } from './event';
import type { ItemKind } from './item-kinds';
import { quantityOf, withQuantity } from './items';
import type { WorldState } from './state';

export const looseHere = (world: WorldState, placeId: string | null, item: string): number =>
  placeId === null ? 0 : quantityOf(world.loose?.[placeId] ?? {}, item);

/** So many more of a kind lie in a place, or fewer below zero. */
export function looseAfter(world: WorldState, placeId: string, item: ItemKind, change: number): WorldEventOf<'loose-changed'> {
  return { type: 'loose-changed', placeId, item, quantity: looseHere(world, placeId, item) + change };
}

/** Changes the world in place. */
export function applyLoose(world: WorldState, { placeId, item, quantity }: WorldEventOf<'loose-changed'>): void {
  world.loose = { ...world.loose, [placeId]: withQuantity(world.loose?.[placeId] ?? {}, item, quantity) };
}
