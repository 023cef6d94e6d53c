import type { Character, WorldState } from './state';

/** The world with parts of one character replaced; an unknown character changes nothing. */
export function withCharacter(world: WorldState, characterId: string, change: Partial<Character>): WorldState {
  const character = world.characters[characterId];
  if (!character) return world;
  return { ...world, characters: { ...world.characters, [characterId]: { ...character, ...change } } };
}
