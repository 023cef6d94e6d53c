// The shortest way around houses: a visibility graph over the corners of those that are in the way, and no others, so that its cost depends on
// the way and not on the town. Houses are added until the shortest way around them meets no further one: then it is the shortest around all.
import createGraph, { type Graph, type Link } from 'ngraph.graph';
import { aStar } from 'ngraph.path';
import { distance, type Point, pointBetween } from '@/lib/polyline';
import { walking } from '../constants';
import type { Place } from '../state';
import type { TownMap } from './town-map';
import { cornersOf, houseAt, housesBetween, isWithin, leadsThrough, onMap } from './walls';

type Sight = Graph<Point, undefined>;

/** From one point out of doors to another, both ends included; the same way back. Straight on where there is no way around (one who is walled in). */
export function detour(map: TownMap, from: Point, to: Point): readonly Point[] {
  const isReversed = from.x > to.x || (from.x === to.x && from.y > to.y);
  const [a, b] = isReversed ? [to, from] : [from, to];
  const found = remembered(map, a, b);
  return isReversed ? found.toReversed() : found;
}

function remembered(map: TownMap, a: Point, b: Point): readonly Point[] {
  const key = `${a.x},${a.y},${b.x},${b.y}`;
  const known = map.detours.get(key);
  if (known) return known;
  const found = search(map, a, b);
  if (map.detours.size >= walking.remembered) map.detours.clear();
  map.detours.set(key, found);
  return found;
}

/** Leg by leg, so that the cost of a long way grows with its length and no faster. */
function search(map: TownMap, a: Point, b: Point): readonly Point[] {
  const legs = Math.max(1, Math.ceil(distance(a, b) / walking.leg));
  const joints = Array.from({ length: legs - 1 }, (_, i) => besideHouses(map, onMap(pointBetween(a, b, (i + 1) / legs))));
  const ends = [...joints, b];
  const way = ends.flatMap((end, i) => around(map, ends[i - 1] ?? a, end).slice(0, -1));
  return joints.reduce((shorter, joint) => withoutJoint(map, shorter, joint), [...way, b]);
}

function besideHouses(map: TownMap, point: Point): Point {
  const house = houseAt(map, point);
  return house ? (cornersOf(house).find((corner) => !houseAt(map, corner)) ?? point) : point;
}

/** Where two legs meet one need not turn if one sees further. */
function withoutJoint(map: TownMap, way: readonly Point[], joint: Point): Point[] {
  const i = way.indexOf(joint);
  const [before, after] = [way[i - 1], way[i + 1]];
  const isNeedless = before && after && housesBetween(map, before, after).length === 0;
  return way.filter((_, at) => !isNeedless || at !== i);
}

function around(map: TownMap, a: Point, b: Point): readonly Point[] {
  // A house that one stands in is none in one's way.
  const isInTheWay = (place: Place) => !isWithin(place, a) && !isWithin(place, b);
  const inTheWay = (way: readonly Point[]) =>
    new Set(way.flatMap((point, i) => housesBetween(map, way[i - 1] ?? point, point)).filter(isInTheWay));
  const graph: Sight = createGraph();
  graph.addNode('a', a);
  graph.addNode('b', b);
  graph.addLink('a', 'b');
  const known: Place[] = [];
  let way: readonly Point[] = [a, b];
  for (let met = inTheWay(way); met.size > 0; met = inTheWay(way)) {
    for (const house of met) addHouse(graph, known, house);
    way = shortest(graph);
    if (way.length === 0) return [a, b];
  }
  return way;
}

function addHouse(graph: Sight, known: Place[], house: Place): void {
  const hidden: Link[] = [];
  graph.forEachLink((link) => {
    const from = graph.getNode(link.fromId)?.data;
    const to = graph.getNode(link.toId)?.data;
    if (from && to && leadsThrough(house, from, to)) hidden.push(link);
  });
  for (const link of hidden) graph.removeLink(link);
  known.push(house);
  cornersOf(house).forEach((corner, i) => {
    addCorner(graph, known, { id: `${house.id} ${i}`, corner });
  });
}

function addCorner(graph: Sight, known: readonly Place[], { id, corner }: { id: string; corner: Point }): void {
  const seen: string[] = [];
  if (known.some((house) => isWithin(house, corner))) return;
  graph.forEachNode(({ id: otherId, data }) => {
    if (!known.some((house) => leadsThrough(house, corner, data))) seen.push(String(otherId));
  });
  graph.addNode(id, corner);
  for (const otherId of seen) graph.addLink(id, otherId);
}

function shortest(graph: Sight): Point[] {
  const finder = aStar(graph, {
    oriented: false,
    distance: (from, to) => distance(from.data, to.data),
    heuristic: (from, to) => distance(from.data, to.data),
  });
  return finder
    .find('a', 'b')
    .map(({ data }) => data)
    .reverse();
}
