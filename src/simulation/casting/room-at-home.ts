import type { WorldState } from '../state';
import { indexOf } from '../world-index';

/** Why nobody can move in there, as a code; null when one can: whoever lives in a place keeps room in it. */
export function whyNotLiveIn(world: WorldState, homeId: string): string | null {
  const home = world.places[homeId];
  if (home?.kind !== 'residential') return 'no-such-home';
  return (indexOf(world).belonging.get(homeId) ?? 0) < home.capacity ? null : 'home-full';
}
