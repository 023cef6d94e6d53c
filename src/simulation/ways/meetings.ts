// Who comes near whom on the way. Costs what the walkers of one step of the clock cost, however many others there are.
import { distance } from '@/lib/polyline';
import { isAsleep } from '../cast';
import { coolDowns, meeting as rules } from '../constants';
import { metBefore } from '../cool-down';
import { roll } from '../dice';
import type { Character, WorldState } from '../state';
import { indexOf, standingAround } from '../world-index';
import { dayOf, partOfDay, type WorldMinute, worldMinute } from '../world-time';
import { nearGrid } from './near-grid';
import { pathOf } from './strolling';

/** `a` and `b` in order of ids. */
export type Meeting = { minute: WorldMinute; a: Character; b: Character };

/**
 * Those who come within 5 units of each other under the open sky after `from` and up to `until` while at least one of them walks, and notice
 * it by dice (one throw for a pair and a part of the day): each pair once, by minute and ids.
 */
export function meetingsOnTheWay(world: WorldState, from: WorldMinute, until: WorldMinute): Meeting[] {
  const found = new Map<string, Meeting>();
  for (const { minute, one, other } of firstSights(world, from, until)) {
    const [a, b] = one.id < other.id ? [one, other] : [other, one];
    const key = `${a.id}/${b.id}`;
    if (!found.has(key) && doNotice(world, { minute, a, b })) found.set(key, { minute, a, b });
  }
  return [...found]
    .sort(([key, { minute }], [other, { minute: later }]) => minute - later || (key < other ? -1 : 1))
    .map(([, met]) => met);
}

function doNotice(world: WorldState, { a, b, minute }: Meeting): boolean {
  if (isAsleep(a) || isAsleep(b) || !metBefore(a, b.id, coolDowns.meetSame, minute)) return false;
  return roll(world.seed, 'encounter', a.id, b.id, dayOf(minute), partOfDay(minute)) < world.settings.encounterChance;
}

type Sight = { minute: WorldMinute; one: Character; other: Character };

/**
 * All who come within reach of each other, noticed or not, at the first minute of each part of the day: two may walk side by side for long.
 * In no order but that of minutes.
 */
function firstSights(world: WorldState, from: WorldMinute, until: WorldMinute): Sight[] {
  const walkers = [...indexOf(world).walkers].flatMap((id) => pathOf(world, id) ?? []);
  const sights: Sight[] = [];
  const standingSeen = walkers.map(() => new Set<string>());
  const grid = nearGrid(rules.radius, walkers.length);
  let part: string | null = null;
  for (let next = from + 1; next <= until && walkers.length > 0; next++) {
    const minute = worldMinute.parse(next);
    grid.clear();
    if (part !== partOfDay(minute)) {
      grid.forget();
      for (const seen of standingSeen) seen.clear();
    }
    part = partOfDay(minute);
    walkers.forEach(({ character: one, outdoorsAt }, i) => {
      const at = outdoorsAt(minute);
      if (!at) return;
      for (const j of grid.putAndSee(i, at)) {
        const other = walkers[j]?.character;
        if (other) sights.push({ minute, one, other });
      }
      for (const id of standingAround(world, at, rules.radius)) {
        const other = world.characters[id];
        if (!other || standingSeen[i]?.has(id) || distance(at, other) > rules.radius) continue;
        standingSeen[i]?.add(id);
        sights.push({ minute, one, other });
      }
    });
  }
  return sights;
}
