// Lines of straight pieces, for walks: the world reckons with them and the map draws them.

export type Point = { x: number; y: number };

/** Map units. */
export const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** `share` 0 is `a`, 1 is `b`. */
export const pointBetween = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

/** Map units along the line; 0 for fewer than two points. */
export const lengthOf = (way: readonly Point[]): number =>
  way.reduce((sum, point, i) => sum + distance(way[i - 1] ?? point, point), 0);

/** The point after so many map units along the line: its first point before the beginning, its last after the end. Null when the line is empty. */
export function pointAlong(way: readonly Point[], units: number): Point | null {
  let left = units;
  let from = way[0];
  if (!from || left <= 0) return from ?? null;
  for (const to of way) {
    const piece = distance(from, to);
    if (piece > left) return pointBetween(from, to, left / piece);
    left -= piece;
    from = to;
  }
  return from;
}
