type Point = { x: number; y: number };
type Road = { from: Point; to: Point };

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** The shortest network of roads that reaches every place (Prim's minimum spanning tree). */
export function roadsBetween(places: readonly Point[]): Road[] {
  const [first, ...rest] = places;
  if (!first) return [];
  const reached = [first];
  const left = [...rest];
  const roads: Road[] = [];
  while (left.length > 0) {
    const options = left.flatMap((to) => reached.map((from) => ({ from, to })));
    const shortest = options.reduce((best, each) => (distance(each.from, each.to) < distance(best.from, best.to) ? each : best));
    roads.push(shortest);
    reached.push(shortest.to);
    left.splice(left.indexOf(shortest.to), 1);
  }
  return roads;
}
