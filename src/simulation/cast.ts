// Looking characters up. Order is always that of ids: a store may return the keys of a record in any order.
import type { Character, WorldState } from './state';

export const characterIds = (world: WorldState): string[] => Object.keys(world.characters).sort();

/** In order of id. */
export function charactersOf(world: WorldState): Character[] {
  return characterIds(world).flatMap((id) => world.characters[id] ?? []);
}

/** In order of id, without the one named. */
export function othersThan(world: WorldState, characterId: string): Character[] {
  return charactersOf(world).filter((other) => other.id !== characterId);
}

export const isAsleep = (character: Character) => character.activity?.choice.action === 'sleep';
