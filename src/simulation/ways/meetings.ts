// Who comes near whom on the way. Costs what the walkers of one step of the clock cost, however many others there are.
import { distance, type Point } from '@/lib/polyline';
import { isAsleep } from '../cast';
import { coolDowns, meeting as rules } from '../constants';
import { isRested } from '../cool-down';
import { roll } from '../dice';
import type { Character, WorldState } from '../state';
import { indexOf, standingAround } from '../world-index';
import { dayOf, partOfDay, type WorldMinute, worldMinute } from '../world-time';
import { positionAt } from './position';
import { townMapOf } from './town-map';
import { houseAt } from './walls';

/** In order of ids. */
export type Meeting = { minute: WorldMinute; a: Character; b: Character };
type Walker = { character: Character; at: Point };

/**
 * Those who come within 5 units of each other under the open sky after `from` and up to `until` while at least one of them walks, and notice
 * it by dice (one throw a pair and part of the day): each pair once, by minute and ids.
 */
export function meetingsOnTheWay(world: WorldState, from: WorldMinute, until: WorldMinute): Meeting[] {
  const walkers = [...indexOf(world).walkers].sort().flatMap((id) => world.characters[id] ?? []);
  const found = new Map<string, Meeting>();
  for (let next = from + 1; next <= until && walkers.length > 0; next++) {
    const minute = worldMinute.parse(next);
    for (const pair of pairsAt(world, walkers, minute)) {
      const key = `${pair.a.id}/${pair.b.id}`;
      if (!found.has(key) && doNotice(world, pair)) found.set(key, pair);
    }
  }
  return [...found.values()].sort((x, y) => x.minute - y.minute || (keyOf(x) < keyOf(y) ? -1 : 1));
}

const keyOf = ({ a, b }: Meeting) => `${a.id}/${b.id}`;

function doNotice(world: WorldState, { a, b, minute }: Meeting): boolean {
  if (isAsleep(a) || isAsleep(b) || !isRested(a, `encounter:${b.id}`, coolDowns.meetSame, minute)) return false;
  return roll(world.seed, 'encounter', a.id, b.id, dayOf(minute), partOfDay(minute)) < world.settings.encounterChance;
}

/** All within reach of a walker at that minute, noticed or not. Who is still in a house, or already, is behind its walls. */
function pairsAt(world: WorldState, walkers: readonly Character[], minute: WorldMinute): Meeting[] {
  const map = townMapOf(world.places);
  const out = walkers
    .filter(({ activity }) => activity !== null && activity.endsAt > minute)
    .map((character): Walker => ({ character, at: positionAt(character, minute) }))
    .filter(({ at }) => !houseAt(map, at));
  const cells = Map.groupBy(out, ({ at }) => cellOf(at));
  return out.flatMap(({ character, at }) => {
    const walking = around(at).flatMap((cell) => cells.get(cell) ?? []);
    const standing = standingAround(world, at, rules.radius).flatMap((id) => world.characters[id] ?? []);
    const near = [...walking, ...standing.map((other): Walker => ({ character: other, at: other }))];
    return near
      .filter((other) => other.character.id !== character.id && distance(at, other.at) <= rules.radius)
      .map((other) => inOrder(character, other.character, minute));
  });
}

function inOrder(one: Character, other: Character, minute: WorldMinute): Meeting {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  return { minute, a, b };
}

const cellOf = ({ x, y }: Point) => `${Math.floor(x / rules.radius)}/${Math.floor(y / rules.radius)}`;

const around = ({ x, y }: Point) =>
  [-1, 0, 1].flatMap((i) => [-1, 0, 1].map((j) => cellOf({ x: x + i * rules.radius, y: y + j * rules.radius })));
