import { distance, lengthOf, type Point, pointAlong } from '@/lib/polyline';
import type { Character, WorldState } from '../state';
import { townMapOf } from './town-map';
import { houseAt } from './walls';

/** One on foot, and where it is under the open sky at a minute: null before it is out of the door, and from when it is in again. */
export type Strolling = { character: Character; outdoorsAt(minute: number): Point | null };

/** Null for one who does not walk. What its positions share is reckoned once. */
export function pathOf(world: WorldState, characterId: string): Strolling | null {
  const character = world.characters[characterId];
  const activity = character?.activity;
  const way = activity?.way;
  if (!character || !activity || !way || way.length < 2) return null;
  const { startedAt, endsAt } = activity;
  const length = lengthOf(way);
  const first = pieceLength(way, 1);
  const last = length - pieceLength(way, way.length - 1);
  const map = townMapOf(world.places);
  return {
    character,
    outdoorsAt(minute) {
      if (minute >= endsAt) return null;
      const walked = (length * (minute - startedAt)) / (endsAt - startedAt);
      const at = pointAlong(way, walked);
      // Only its first and its last piece can lie in a house.
      const mayBeInside = walked <= first || walked >= last;
      return at && mayBeInside && houseAt(map, at) ? null : at;
    },
  };
}

function pieceLength(way: readonly Point[], i: number): number {
  const [a, b] = [way[i - 1], way[i]];
  return a && b ? distance(a, b) : 0;
}
