import { distance } from '@/lib/polyline';
import { happenings as rules } from '../constants';
import { isOutdoors } from '../places';
import type { Character, Place, WorldState } from '../state';
import { positionNow } from '../ways/position';
import { sights } from './happening-kinds';
import type { Noticed } from './noticed';
import { isSight, type SightKind } from './sense-kinds';

/** Does what happens in a place reach this one's eyes? From the place itself, or from under the same sky near enough. */
export function isSeenFrom(world: WorldState, character: Character, sight: { place: Place; kind: SightKind }): boolean {
  if (character.placeId === sight.place.id) return true;
  return isOutdoors(world, character) && distance(positionNow(world, character), sight.place) <= sights[sight.kind].radius;
}

export type SightSeen = Noticed & { kind: SightKind };

/** The sight that this one noticed last and can still see; null when it is gone, or one has gone. */
export function sightInReach(world: WorldState, character: Character): SightSeen | null {
  const seen = character.noticed?.findLast(({ sense, at }) => sense === 'sight' && world.minute - at < rules.lasts);
  const place = world.places[seen?.placeId ?? ''];
  if (!seen || !place || !isSight(seen.kind)) return null;
  const { kind } = seen;
  return isSeenFrom(world, character, { place, kind }) ? { ...seen, kind } : null;
}
