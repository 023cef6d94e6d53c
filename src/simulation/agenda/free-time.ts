import { onGrid } from '../schedule';
import type { WorldState } from '../state';
import { type WorldMinute, worldMinute } from '../world-time';
import { entriesOf } from './agenda-index';
import type { Entry } from './entry';

/** What stands in the way of these people giving this time; `exceptId` is not looked at. O(log n + k) for each of them. */
export function conflictsOf(
  world: WorldState,
  ids: readonly string[],
  { start, end, exceptId }: { start: number; end: number; exceptId?: string },
): Entry[] {
  return entriesOf(world, ids, { start, end }).filter((entry) => entry.id !== exceptId);
}

export type Wanted = { from: number; minutes: number; until: number; exceptId?: string };

/** The first minute on the grid from which on all of them are free for so long, ending at `until` at the latest; null when there is none. */
export function firstFreeSlot(world: WorldState, ids: readonly string[], wanted: Wanted): WorldMinute | null {
  const { from, minutes, until, ...except } = wanted;
  for (let start = onGrid(world, from); start + minutes <= until; ) {
    const conflicts = conflictsOf(world, ids, { start, end: start + minutes, ...except });
    if (conflicts.length === 0) return worldMinute.parse(start);
    // Any later start before the end of what is in the way overlaps it too.
    start = onGrid(world, Math.max(...conflicts.map(({ end }) => end)));
  }
  return null;
}
