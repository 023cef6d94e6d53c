// Who comes near whom on the way. Costs what the walkers of one step of the clock cost, however many others there are.
import { distance, type Point } from '@/lib/polyline';
import { isAsleep } from '../cast';
import { coolDowns, meeting as rules } from '../constants';
import { isRested } from '../cool-down';
import { roll } from '../dice';
import type { Character, WorldState } from '../state';
import { indexOf, standingAround } from '../world-index';
import { dayOf, partOfDay, type WorldMinute, worldMinute } from '../world-time';
import { pathOf, type Strolling } from './strolling';

/** `a` and `b` in order of ids. */
export type Meeting = { minute: WorldMinute; a: Character; b: Character };
type Walker = { character: Character; at: Point };

/**
 * Those who come within 5 units of each other under the open sky after `from` and up to `until` while at least one of them walks, and notice
 * it by dice (one throw for a pair and a part of the day): each pair once, by minute and ids.
 */
export function meetingsOnTheWay(world: WorldState, from: WorldMinute, until: WorldMinute): Meeting[] {
  const walkers = [...indexOf(world).walkers].sort().flatMap((id) => pathOf(world, id) ?? []);
  const found = new Map<string, Meeting>();
  // Pairs whose throw of this part of the day is over: those who walk side by side are near each other at every minute.
  const over = new Map<string, Set<string>>();
  let part: string | null = null;
  for (let next = from + 1; next <= until && walkers.length > 0; next++) {
    const minute = worldMinute.parse(next);
    if (part !== partOfDay(minute)) over.clear();
    part = partOfDay(minute);
    forPairsAt(world, walkers, minute, (one, other) => {
      const [a, b] = one.id < other.id ? [one, other] : [other, one];
      if (!isFirst(over, a.id, b.id) || !doNotice(world, { minute, a, b })) return;
      const key = `${a.id}/${b.id}`;
      if (!found.has(key)) found.set(key, { minute, a, b });
    });
  }
  return [...found]
    .sort(([key, { minute }], [other, { minute: later }]) => minute - later || (key < other ? -1 : 1))
    .map(([, met]) => met);
}

function isFirst(pairs: Map<string, Set<string>>, a: string, b: string): boolean {
  const others = pairs.get(a);
  if (others?.has(b)) return false;
  if (others) others.add(b);
  else pairs.set(a, new Set([b]));
  return true;
}

function doNotice(world: WorldState, { a, b, minute }: Meeting): boolean {
  if (isAsleep(a) || isAsleep(b) || !isRested(a, `encounter:${b.id}`, coolDowns.meetSame, minute)) return false;
  return roll(world.seed, 'encounter', a.id, b.id, dayOf(minute), partOfDay(minute)) < world.settings.encounterChance;
}

/** All pairs within reach of each other at that minute, noticed or not, each once: a walker looks for those who were put on the grid before it. */
function forPairsAt(
  world: WorldState,
  walkers: readonly Strolling[],
  minute: number,
  see: (one: Character, other: Character) => void,
): void {
  const grid = new Map<number, Walker[]>();
  for (const { character, outdoorsAt } of walkers) {
    const at = outdoorsAt(minute);
    if (!at) continue;
    for (const other of near(grid, at)) if (distance(at, other.at) <= rules.radius) see(character, other.character);
    for (const id of standingAround(world, at, rules.radius)) {
      const other = world.characters[id];
      if (other && distance(at, other) <= rules.radius) see(character, other);
    }
    const cell = cellOf(column(at.x), column(at.y));
    const there = grid.get(cell);
    if (there) there.push({ character, at });
    else grid.set(cell, [{ character, at }]);
  }
}

function near(grid: ReadonlyMap<number, Walker[]>, { x, y }: Point): Walker[] {
  const found: Walker[] = [];
  for (let i = column(x) - 1; i <= column(x) + 1; i++) {
    for (let j = column(y) - 1; j <= column(y) + 1; j++) {
      const there = grid.get(cellOf(i, j));
      if (there) found.push(...there);
    }
  }
  return found;
}

const column = (units: number) => Math.floor(units / rules.radius);
/** One number for a cell: rows are far enough apart that no two cells of a town share one. */
const cellOf = (i: number, j: number) => i * 4_194_304 + j;
