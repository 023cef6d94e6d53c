import { bonds } from './constants';
import type { WorldEventOf } from './event';
import { clamp, round2 } from './rounding';
import type { Character, WorldState } from './state';

export type Bond = { familiarity: number; affinity: number };

const minutesADay = 1440;

/**
 * How the one knows the other now. Familiarity stays; affinity, liking or dislike, fades towards 0 by a point a day while nothing happens
 * between them. Where it is not known when something last did (stored worlds of before), it does not fade.
 */
export function bondOf(world: WorldState, characterId: string, otherId: string): Bond {
  const bond = world.characters[characterId]?.relationships[otherId];
  if (!bond) return { familiarity: 0, affinity: 0 };
  const { familiarity, affinity, at } = bond;
  const faded = at === undefined ? 0 : (bonds.affinityFadesADay * (world.minute - at)) / minutesADay;
  return { familiarity, affinity: round2(Math.sign(affinity) * Math.max(0, Math.abs(affinity) - faded)) };
}

/** How the one knows the other after this gain: familiarity 0 to 100, affinity -100 to 100. */
export function bondAfter(
  world: WorldState,
  characterId: string,
  otherId: string,
  gain: Bond,
): WorldEventOf<'relationship-changed'> {
  const bond = bondOf(world, characterId, otherId);
  return {
    type: 'relationship-changed',
    characterId,
    otherId,
    familiarity: round2(clamp(bond.familiarity + gain.familiarity, 0, 100)),
    affinity: round2(clamp(bond.affinity + gain.affinity, -100, 100)),
  };
}

/** Whom one seeks out first: the better known and liked, those disliked after strangers. Stable, so others keep their order. */
export function byCloseness(world: WorldState, characterId: string): (a: Character, b: Character) => number {
  return (a, b) => closenessTo(world, characterId, b.id) - closenessTo(world, characterId, a.id);
}

export function closenessTo(world: WorldState, characterId: string, otherId: string): number {
  const { familiarity, affinity } = bondOf(world, characterId, otherId);
  return affinity < 0 ? affinity : familiarity + affinity;
}
