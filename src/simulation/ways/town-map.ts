// The places of a town by where they are: what is near is found without looking at the whole town.
import Flatbush from 'flatbush';
import type { Point } from '@/lib/polyline';
import type { Place, WorldState } from '../state';

export type TownMap = {
  /** in order of id */
  readonly places: readonly Place[];
  /** places whose rectangle touches the box between two corners, in order of id */
  within(a: Point, b: Point): Place[];
  /** the nearest that `isMeant`, by the distance to their rectangle, at most `limit` of them and `radius` map units away */
  nearest(from: Point, isMeant: (place: Place) => boolean, among: { limit: number; radius?: number }): Place[];
  /** shortest detours that were found before, by their ends */
  readonly detours: Map<string, readonly Point[]>;
};

const maps = new WeakMap<WorldState['places'], TownMap>();

/** Made once per town: places do not move, and a town whose places change is another object. */
export function townMapOf(places: WorldState['places']): TownMap {
  const known = maps.get(places);
  if (known) return known;
  const made = makeMap(places);
  maps.set(places, made);
  return made;
}

function makeMap(byId: WorldState['places']): TownMap {
  const places = Object.keys(byId)
    .sort()
    .flatMap((id) => byId[id] ?? []);
  const index = new Flatbush(Math.max(1, places.length));
  for (const { x, y, width, height } of places) index.add(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
  if (places.length === 0) index.add(0, 0, 0, 0);
  index.finish();
  const at = (i: number) => places[i] ?? [];
  return {
    places,
    within: (a, b) =>
      index
        .search(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y))
        .sort((i, j) => i - j)
        .flatMap(at),
    nearest: (from, isMeant, { limit, radius }) =>
      index.neighbors(from.x, from.y, limit, radius, (i) => [at(i)].flat().some(isMeant)).flatMap(at),
    detours: new Map(),
  };
}
