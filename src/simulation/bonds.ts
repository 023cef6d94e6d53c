import type { WorldEventOf } from './event';
import { clamp, round2 } from './rounding';
import type { WorldState } from './state';

export type Bond = { familiarity: number; affinity: number };

export function bondOf(world: WorldState, characterId: string, otherId: string): Bond {
  return world.characters[characterId]?.relationships[otherId] ?? { familiarity: 0, affinity: 0 };
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
