import { bonds } from '@/simulation/constants';

/**
 * How a character gets to know a person. Kith: how many single things it keeps of one person (the oldest that the person has not set
 * right goes first) and how many of them it has in mind for an answer; after how many exchanges it sums them up. Scores: an exchange in
 * private is worth two fifths of a talk in town, one under a post a fifth; warmth and fading are those of the town.
 */
export const acquaintanceRules = {
  kept: 40,
  inMind: 8,
  recapEvery: 6,
  familiarity: { wrote: 2, commented: 1 },
  warmth: bonds.warmth,
  affinityFadesADay: bonds.affinityFadesADay,
} as const;

const minutesADay = 1440;

/** Liking as it is at world minute `minute`: it fades towards 0 while nothing happens between the two (simulation/bonds.ts). */
export function affinityAt({ affinity, minute: since }: { affinity: number; minute: number }, minute: number): number {
  const faded = (acquaintanceRules.affinityFadesADay * Math.max(0, minute - since)) / minutesADay;
  return Math.sign(affinity) * Math.max(0, Math.abs(affinity) - faded);
}
