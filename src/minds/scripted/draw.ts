import { deriveId, roll } from '@/simulation/dice';

/** Deterministic choice: the same seed gives the same draws in the same order. */
export type Draw = {
  /** 0 up to 1 */
  number(): number;
  chance(probability: number): boolean;
  any<T>(list: readonly T[]): T | undefined;
  shuffled<T>(list: readonly T[]): T[];
};

export function drawFrom(seed: string): Draw {
  // The seed may be a whole prompt: it is hashed once.
  const start = deriveId(seed);
  let count = 0;
  const number = () => roll(start, count++);
  return {
    number,
    chance: (probability) => number() < probability,
    any: (list) => list[Math.floor(number() * list.length)],
    shuffled: (list) =>
      list
        .map((value) => ({ value, key: number() }))
        .sort((a, b) => a.key - b.key)
        .map(({ value }) => value),
  };
}
