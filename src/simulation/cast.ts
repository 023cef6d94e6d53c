// Looking characters up. Order is always that of ids: a store may return the keys of a record in any order.
import type { Character, WorldState } from './state';
import { indexOf } from './world-index';

export const characterIds = (world: WorldState): readonly string[] => indexOf(world).ids;

/** All of them, in order of id: for what happens seldom, never for one turn. */
export const charactersOf = (world: WorldState): Character[] => charactersBy(world, characterIds(world));

/** Also one who lives here no more: names stay. */
export const personOf = ({ characters, retired }: Pick<WorldState, 'characters' | 'retired'>, id: string): Character | null =>
  characters[id] ?? retired[id] ?? null;

/** Those who are in a place, in order of id. */
export const peopleIn = (world: WorldState, placeId: string): Character[] =>
  charactersBy(world, [...(indexOf(world).inPlace.get(placeId) ?? [])].sort());

/** Those who walk to a place, in order of id. */
export const headingTo = (world: WorldState, placeId: string): Character[] =>
  charactersBy(world, [...(indexOf(world).headingTo.get(placeId) ?? [])].sort());

const charactersBy = (world: WorldState, ids: readonly string[]) => ids.flatMap((id) => world.characters[id] ?? []);

export const isAsleep = (character: Character) => character.activity?.choice.action === 'sleep';
