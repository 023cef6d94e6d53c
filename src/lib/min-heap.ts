/** A binary heap: the value with the lowest key comes first. Pushing and popping cost O(log n), looking O(1). */
export type MinHeap<T> = {
  readonly size: number;
  push(key: number, value: T): void;
  peek(): { key: number; value: T } | undefined;
  pop(): { key: number; value: T } | undefined;
};

export function minHeap<T>(): MinHeap<T> {
  const nodes: { key: number; value: T }[] = [];
  const keyAt = (i: number) => nodes[i]?.key ?? Number.POSITIVE_INFINITY;
  const swap = (i: number, j: number) => {
    const [a, b] = [nodes[i], nodes[j]];
    if (!a || !b) return;
    nodes[i] = b;
    nodes[j] = a;
  };
  function rise(from: number): void {
    for (let i = from; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (keyAt(parent) <= keyAt(i)) return;
      swap(i, parent);
      i = parent;
    }
  }
  function sink(): void {
    for (let i = 0; ; ) {
      const left = 2 * i + 1;
      const least = keyAt(left + 1) < keyAt(left) ? left + 1 : left;
      if (keyAt(least) >= keyAt(i)) return;
      swap(i, least);
      i = least;
    }
  }
  return {
    get size() {
      return nodes.length;
    },
    push(key, value) {
      nodes.push({ key, value });
      rise(nodes.length - 1);
    },
    peek: () => nodes[0],
    pop() {
      const first = nodes[0];
      const last = nodes.pop();
      if (first && last && nodes.length > 0) {
        nodes[0] = last;
        sink();
      }
      return first;
    },
  };
}
