import { roll } from '../dice';
import type { Place, WorldState } from '../state';

/** A town of this many houses in rough rows, none touching another, for tests and measurements. */
export function gridTown(houses: number, seed = 'grid'): WorldState['places'] {
  const perRow = Math.ceil(Math.sqrt(houses));
  return Object.fromEntries(
    Array.from({ length: houses }, (_, i) => {
      const id = `house-${i}`;
      const part = (axis: string) => roll(seed, id, axis);
      const place: Place = {
        id,
        name: { en: id, zh: id },
        description: { en: '', zh: '' },
        kind: 'public',
        x: (i % perRow) * 40 + Math.round(part('x') * 10),
        y: Math.floor(i / perRow) * 40 + Math.round(part('y') * 10),
        width: 10 + Math.round(part('width') * 14),
        height: 10 + Math.round(part('height') * 12),
        indoor: part('roof') < 0.85,
        hours: null,
        capacity: 10,
        ownerId: null,
        servesFood: false,
      };
      return [id, place];
    }),
  );
}
