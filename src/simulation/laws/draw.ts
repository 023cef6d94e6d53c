import { pick, roll } from '../dice';

/** Dice for one thing of one world: each draw has a name, so that adding one shifts none of the others. */
export type Draw = {
  chance(name: string, probability: number): boolean;
  /** whole number, both bounds included */
  int(name: string, least: number, most: number): number;
  one<T>(name: string, options: readonly [T, ...T[]]): T;
  any<T>(name: string, options: readonly T[]): T | undefined;
};

export function drawFor(seed: string, ...address: (string | number)[]): Draw {
  const at = (name: string) => roll(seed, ...address, name);
  const any = <T>(name: string, options: readonly T[]) => pick(options, seed, ...address, name);
  return {
    chance: (name, probability) => at(name) < probability,
    int: (name, least, most) => least + Math.floor(at(name) * (most - least + 1)),
    one: (name, options) => any(name, options) ?? options[0],
    any,
  };
}
