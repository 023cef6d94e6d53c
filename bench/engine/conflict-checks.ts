import { type Interval, type IntervalTree, overlapping, withInterval } from '@/simulation/agenda/interval-tree';
import { roll } from '@/simulation/dice';
import { timed } from './live-a-day';

export type ConflictChecks = { entries: number; indexed: number; scanned: number };

const checks = 2_000;

/** Microseconds of one conflict check among so many entries: with the index, and by looking at each. */
export function conflictChecks(entries: number): ConflictChecks {
  const all = Array.from({ length: entries }, (_, i): Interval => {
    const start = i * 40;
    return { id: `entry-${i}`, start, end: start + 30 };
  });
  const tree = all.reduce<IntervalTree<Interval>>((index, entry) => withInterval(index, entry), null);
  const wanted = Array.from({ length: checks }, (_, i) => {
    const start = Math.floor(roll('bench', 'wanted', i) * entries * 40);
    return { start, end: start + 60 };
  });
  const few = wanted.slice(0, Math.max(20, Math.floor(2_000_000 / entries / 10)));
  let found = 0;
  const count = (conflicts: readonly Interval[]) => {
    found += conflicts.length;
  };
  for (const time of wanted) count(overlapping(tree, time)); // the code is compiled
  const indexed = timed(() => {
    for (const time of wanted) count(overlapping(tree, time));
  });
  const scanned = timed(() => {
    for (const { start, end } of few) count(all.filter((entry) => entry.start < end && start < entry.end));
  });
  if (found === 0) throw new Error('No wanted time met an entry: the benchmark measures nothing.');
  return { entries, indexed: (indexed.core / wanted.length) * 1e6, scanned: (scanned.core / few.length) * 1e6 };
}
