import type { Point } from '@/lib/polyline';

/** Numbered points on a grid of cells as wide as they see, which says who is near whom, and each pair only the first time. */
export type NearGrid = {
  /** puts a point down and names those that were put down before it, are within reach, and were not near it earlier */
  putAndSee(n: number, at: Point): number[];
  /** takes all points off */
  clear(): void;
  /** from now on every pair is near for the first time again */
  forget(): void;
};

/** For `count` points that see `radius` map units far. A cell is one number: rows are so far apart that no two cells of a town share one. */
export function nearGrid(radius: number, count: number): NearGrid {
  const cells = new Map<number, number[]>();
  const xs = new Float64Array(count);
  const ys = new Float64Array(count);
  const seen = new Set<number>();

  function look(n: number, there: readonly number[], found: number[]): void {
    for (const other of there) {
      const [dx, dy] = [(xs[n] ?? 0) - (xs[other] ?? 0), (ys[n] ?? 0) - (ys[other] ?? 0)];
      if (dx * dx + dy * dy > radius * radius) continue;
      const pair = n > other ? n * count + other : other * count + n;
      if (seen.has(pair)) continue;
      seen.add(pair);
      found.push(other);
    }
  }

  return {
    putAndSee(n, { x, y }) {
      xs[n] = x;
      ys[n] = y;
      const [column, row] = [Math.floor(x / radius), Math.floor(y / radius)];
      const found: number[] = [];
      for (let i = column - 1; i <= column + 1; i++) {
        for (let j = row - 1; j <= row + 1; j++) {
          const there = cells.get(i * rowsApart + j);
          if (there) look(n, there, found);
        }
      }
      const cell = column * rowsApart + row;
      const there = cells.get(cell);
      if (there) there.push(n);
      else cells.set(cell, [n]);
      return found;
    },
    clear: () => cells.clear(),
    forget: () => seen.clear(),
  };
}

const rowsApart = 4_194_304;
