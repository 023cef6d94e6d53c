// Who has what on the agenda when, and which entry the world has to look at next. Derived: never stored, rebuilt when missing.
import type { WorldState } from '../state';
import { type Entry, peopleOf } from './entry';
import { firstOf, type Interval, type IntervalTree, overlapping, withInterval, withoutInterval } from './interval-tree';
import { wakeOf } from './wake-of';

type Agenda = WorldState['agenda'];
type AgendaIndex = { byPerson: Map<string, IntervalTree<Entry>>; wakes: IntervalTree<Interval> };

const indexes = new WeakMap<Agenda, AgendaIndex>();

function indexOf(agenda: Agenda): AgendaIndex {
  const known = indexes.get(agenda);
  if (known) return known;
  const index: AgendaIndex = { byPerson: new Map(), wakes: null };
  for (const entry of Object.values(agenda)) enter(index, entry);
  indexes.set(agenda, index);
  return index;
}

const wakeInterval = (entry: Entry): Interval => ({ id: entry.id, start: wakeOf(entry), end: wakeOf(entry) + 1 });

function enter(index: AgendaIndex, entry: Entry): void {
  for (const id of peopleOf(entry)) index.byPerson.set(id, withInterval(index.byPerson.get(id) ?? null, entry));
  index.wakes = withInterval(index.wakes, wakeInterval(entry));
}

function leave(index: AgendaIndex, entry: Entry): void {
  for (const id of peopleOf(entry)) {
    const rest = withoutInterval(index.byPerson.get(id) ?? null, entry);
    if (rest) index.byPerson.set(id, rest);
    else index.byPerson.delete(id);
  }
  index.wakes = withoutInterval(index.wakes, wakeInterval(entry));
}

/** To be told after an entry was replaced, added (`before` missing) or taken out (`after` missing). O(log n) for each of its people. */
export function entryReplaced(agenda: Agenda, before: Entry | undefined, after: Entry | undefined): void {
  const index = indexes.get(agenda);
  if (!index) return;
  if (before) leave(index, before);
  if (after) enter(index, after);
}

const always = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** What takes time of any of these people within `time`, each once, earliest first: pending and in progress. O(log n + k) for each person. */
export function entriesOf(world: WorldState, ids: readonly string[], time: { start: number; end: number } = always): Entry[] {
  const { byPerson } = indexOf(world.agenda);
  const found = ids.flatMap((id) => overlapping(byPerson.get(id) ?? null, time));
  const once = [...new Map(found.map((entry) => [entry.id, entry])).values()];
  return once.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

/** The minute at which the world must look at an entry next; null when the agenda is empty. */
export const nextWake = ({ agenda }: WorldState): number | null => firstOf(indexOf(agenda).wakes)?.start ?? null;

/** The entries to look at by now. */
export function awakeBy({ agenda }: WorldState, minute: number): Entry[] {
  return overlapping(indexOf(agenda).wakes, { start: 0, end: minute + 1 }).flatMap(({ id }) => agenda[id] ?? []);
}
