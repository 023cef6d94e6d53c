// Houses as one walks around them: rectangles with walls, and one door below.
import { distance, type Point, pointBetween } from '@/lib/polyline';
import { walking } from '../constants';
import type { Place } from '../state';
import type { TownMap } from './town-map';

export const hasWalls = (place: Place) => place.indoor;

/** Map units to one decimal: what a way is stored in. */
export const round1 = (value: number) => Math.round(value * 10) / 10 + 0;
export const onMap = ({ x, y }: Point): Point => ({ x: round1(x), y: round1(y) });

/** Does the straight line between two points lead through the house? Along its wall is not through it. (Liang and Barsky's clipping.) */
export function leadsThrough(place: Place, a: Point, b: Point): boolean {
  const halfWidth = place.width / 2 + walking.clearance;
  const halfHeight = place.height / 2 + walking.clearance;
  let enters = 0;
  let leaves = 1;
  const sides = [
    { at: a.x - place.x, by: b.x - a.x, half: halfWidth },
    { at: a.y - place.y, by: b.y - a.y, half: halfHeight },
  ];
  for (const { at, by, half } of sides) {
    if (by === 0) {
      if (Math.abs(at) >= half) return false;
      continue;
    }
    const [near, far] = by > 0 ? [(-half - at) / by, (half - at) / by] : [(half - at) / by, (-half - at) / by];
    enters = Math.max(enters, near);
    leaves = Math.min(leaves, far);
  }
  return leaves - enters > 1e-9;
}

/** Is the point within the walls, or too near to them to walk? */
export const isWithin = (place: Place, { x, y }: Point) =>
  Math.abs(x - place.x) < place.width / 2 + walking.clearance && Math.abs(y - place.y) < place.height / 2 + walking.clearance;

/** Where one turns when one walks around the house. */
export function cornersOf({ x, y, width, height }: Place): Point[] {
  const across = width / 2 + walking.margin;
  const down = height / 2 + walking.margin;
  return [
    { x: x - across, y: y - down },
    { x: x + across, y: y - down },
    { x: x + across, y: y + down },
    { x: x - across, y: y + down },
  ].map(onMap);
}

/** The houses that the straight line leads through. Looked up piece by piece, so that a long line across a big town asks only for what lies along it. */
export function housesBetween(map: TownMap, a: Point, b: Point): Place[] {
  const pieces = Math.max(1, Math.ceil(distance(a, b) / walking.lookAhead));
  const found = new Set<Place>();
  for (let i = 0; i < pieces; i++) {
    for (const place of nearPiece(map, pointBetween(a, b, i / pieces), pointBetween(a, b, (i + 1) / pieces))) {
      if (hasWalls(place) && leadsThrough(place, a, b)) found.add(place);
    }
  }
  return [...found];
}

/** The places around a piece of a line: one may be too near to a wall that the piece itself does not touch. */
function nearPiece(map: TownMap, a: Point, b: Point): Place[] {
  const { clearance } = walking;
  return map.within(
    { x: Math.min(a.x, b.x) - clearance, y: Math.min(a.y, b.y) - clearance },
    { x: Math.max(a.x, b.x) + clearance, y: Math.max(a.y, b.y) + clearance },
  );
}

/** The house that a point lies in, if any. */
export const houseAt = (map: TownMap, point: Point): Place | undefined =>
  nearPiece(map, point, point).find((place) => hasWalls(place) && isWithin(place, point));
