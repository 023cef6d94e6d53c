// Pace: where the clock may stand now. World minutes per real second; null is as fast as possible.

export type Pace = { speed: number | null; paceMinute: number; paceAt: Date };

/** Farther behind than this (world minutes), a town does not rush to catch up: the pace starts anew from where it is. */
export const mostLag = 30;

/** The minute that the clock may show at `now`; fractions included. */
export function allowedMinute(pace: Pace, now: Date): number {
  if (pace.speed === null) return Number.POSITIVE_INFINITY;
  return pace.paceMinute + (Math.max(0, now.getTime() - pace.paceAt.getTime()) / 1000) * pace.speed;
}

/** Wall milliseconds until the clock may show `minute`. */
export function waitFor(pace: Pace, minute: number, now: Date): number {
  if (pace.speed === null) return 0;
  return Math.max(0, Math.ceil(((minute - allowedMinute(pace, now)) / pace.speed) * 1000));
}

/** What of the pace to keep after the clock reached `minute`: the same, or anew when it fell too far behind. */
export function keepPace(pace: Pace, minute: number, now: Date): Pick<Pace, 'paceMinute' | 'paceAt'> {
  const lag = allowedMinute(pace, now) - minute;
  return lag > mostLag && Number.isFinite(lag)
    ? { paceMinute: minute, paceAt: now }
    : { paceMinute: pace.paceMinute, paceAt: pace.paceAt };
}
