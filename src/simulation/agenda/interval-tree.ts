// Intervals in order of their start, with the latest end below each node: what overlaps is found in O(log n + k). A treap whose
// shape follows from the ids alone, and persistent: a change copies O(log n) nodes, so an older tree stays as it was.
import { roll } from '../dice';

export type Interval = { id: string; start: number; end: number };

export type IntervalTree<T extends Interval> = {
  readonly item: T;
  readonly weight: number;
  readonly latestEnd: number;
  readonly left: IntervalTree<T> | null;
  readonly right: IntervalTree<T> | null;
} | null;

type Node<T extends Interval> = NonNullable<IntervalTree<T>>;

const isBefore = (a: Interval, b: Interval) => a.start < b.start || (a.start === b.start && a.id < b.id);

function node<T extends Interval>({ item, weight }: Node<T>, left: IntervalTree<T>, right: IntervalTree<T>): Node<T> {
  const latestEnd = Math.max(item.end, left?.latestEnd ?? item.end, right?.latestEnd ?? item.end);
  return { item, weight, latestEnd, left, right };
}

/** What comes before `at`, and the rest. */
function split<T extends Interval>(tree: IntervalTree<T>, at: Interval): [IntervalTree<T>, IntervalTree<T>] {
  if (!tree) return [null, null];
  if (isBefore(tree.item, at)) {
    const [left, right] = split(tree.right, at);
    return [node(tree, tree.left, left), right];
  }
  const [left, right] = split(tree.left, at);
  return [left, node(tree, right, tree.right)];
}

function joined<T extends Interval>(left: IntervalTree<T>, right: IntervalTree<T>): IntervalTree<T> {
  if (!left || !right) return left ?? right;
  if (left.weight < right.weight) return node(left, left.left, joined(left.right, right));
  return node(right, joined(left, right.left), right.right);
}

/** With one more. O(log n). */
export function withInterval<T extends Interval>(tree: IntervalTree<T>, item: T): IntervalTree<T> {
  const [before, after] = split(tree, item);
  const single = { item, weight: roll('interval', item.id), latestEnd: item.end, left: null, right: null };
  return joined(joined(before, single), after);
}

/** Without the one of this id and start; the same tree when there is none. O(log n). */
export function withoutInterval<T extends Interval>(tree: IntervalTree<T>, gone: Interval): IntervalTree<T> {
  if (!tree) return null;
  if (tree.item.id === gone.id && tree.item.start === gone.start) return joined(tree.left, tree.right);
  if (isBefore(gone, tree.item)) {
    const left = withoutInterval(tree.left, gone);
    return left === tree.left ? tree : node(tree, left, tree.right);
  }
  const right = withoutInterval(tree.right, gone);
  return right === tree.right ? tree : node(tree, tree.left, right);
}

/** All that share a minute with this time, earliest first; `end` itself is free. O(log n + k). */
export function overlapping<T extends Interval>(tree: IntervalTree<T>, time: { start: number; end: number }): T[] {
  const found: T[] = [];
  visit(tree, time, found);
  return found;
}

function visit<T extends Interval>(tree: IntervalTree<T>, time: { start: number; end: number }, found: T[]): void {
  if (!tree || tree.latestEnd <= time.start) return;
  visit(tree.left, time, found);
  const { item } = tree;
  if (item.start < time.end && item.end > time.start) found.push(item);
  if (item.start < time.end) visit(tree.right, time, found);
}

export function firstOf<T extends Interval>(tree: IntervalTree<T>): T | null {
  let first = tree;
  while (first?.left) first = first.left;
  return first?.item ?? null;
}
