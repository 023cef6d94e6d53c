import fc from 'fast-check';
import type { TownTraits } from '@/simulation/laws/random-world';

/** Random towns of so many people; a failing one shrinks to fewer people and places and no oddities. */
export function anyTown({ least, most }: { least: number; most: number }): fc.Arbitrary<TownTraits> {
  return fc.record({
    seed: fc.nat(999_999),
    people: fc.integer({ min: least, max: most }),
    places: fc.integer({ min: 2, max: 12 }),
    isTight: fc.boolean(),
    hasFood: fc.boolean(),
    hasRooms: fc.boolean(),
    hasOddHours: fc.boolean(),
    hasThings: fc.boolean(),
    isPoor: fc.boolean(),
  });
}
