import type { BodyChange } from '../body';
import { round2 } from '../rounding';

/** Points, as in BodyChange; `ate`: it counts as a meal. */
export type Effect = { fatigue?: number; hunger?: number; health?: number; mood?: number; ate?: true };

/** What strengthens or tires comes bit by bit; what pleases or feeds, at the end. */
export function bodyChangeOf(
  { fatigue = 0, hunger = 0, health = 0, mood = 0, ate = undefined }: Effect,
  share: number,
): BodyChange {
  const isDone = share >= 1;
  return {
    fatigue: round2(fatigue * share),
    health: round2(health * share),
    ...(isDone ? { hunger, mood, ...(ate ? { ate } : {}) } : {}),
  };
}
