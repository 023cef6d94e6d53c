import type { BondView } from '@/contracts/views/bonds';

export type Spot = { id: string; x: number; y: number };

/** Side of the drawing, its own units. */
export const side = 400;
const radius = 150;

/** On a circle, so that no name hides another; beside each other those who are close, so that most lines are short. */
export function layOut(bonds: readonly BondView[]): Spot[] {
  const ids = [...new Set(bonds.flatMap(({ between }) => between))].sort();
  const order = inCompany(ids, bonds);
  return order.map((id, index) => {
    const angle = (2 * Math.PI * index) / order.length - Math.PI / 2;
    return { id, x: side / 2 + radius * Math.cos(angle), y: side / 2 + radius * Math.sin(angle) };
  });
}

/** Beginning with the one who has most bonds, each is followed by the closest to it of those who are left. */
function inCompany(ids: readonly string[], bonds: readonly BondView[]): string[] {
  const left = new Set(ids);
  const order: string[] = [];
  for (let next = mostBound(left, bonds); next !== undefined; next = closestTo(next, left, bonds) ?? mostBound(left, bonds)) {
    order.push(next);
    left.delete(next);
  }
  return order;
}

function mostBound(left: ReadonlySet<string>, bonds: readonly BondView[]): string | undefined {
  const count = (id: string) => bonds.filter(({ between }) => between.includes(id)).length;
  return [...left].toSorted((a, b) => count(b) - count(a))[0];
}

/** Bonds come closest first. */
function closestTo(id: string, left: ReadonlySet<string>, bonds: readonly BondView[]): string | undefined {
  const others = bonds
    .filter(({ between }) => between.includes(id))
    .flatMap(({ between }) => between.filter((one) => one !== id));
  return others.find((otherId) => left.has(otherId));
}

export type Warmth = 'warm' | 'even' | 'cool';

/** Of the two ways in which they see each other, the mean. */
export function meanOf({ ways: [one, other] }: BondView): { familiarity: number; affinity: number; warmth: Warmth } {
  const familiarity = (one.familiarity + other.familiarity) / 2;
  const affinity = (one.affinity + other.affinity) / 2;
  return { familiarity, affinity, warmth: affinity >= 10 ? 'warm' : affinity <= -5 ? 'cool' : 'even' };
}
