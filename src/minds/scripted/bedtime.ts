import { minuteOfClock } from './mind';
import type { ChooseMind } from './options';

/** Minutes of the day: nobody goes to bed before the one, the night is over at the other. */
export const earliestBed = 21 * 60 + 30;
export const morning = 5 * 60;

/** The plan's, else 22:00; minute of the day. */
export function bedtimeOf({ scene }: ChooseMind): number {
  const planned = scene.plan.find((item) => item.activity === 'sleep');
  return planned ? minuteOfClock(planned.at) : 22 * 60;
}

/** Minutes until bedtime, 0 when it is past. */
export function minutesToBed(mind: ChooseMind): number {
  const bedtime = bedtimeOf(mind);
  const isPastMidnight = mind.minute < morning;
  if (isPastMidnight) return Math.max(0, bedtime < morning ? bedtime - mind.minute : 0);
  return Math.max(0, (bedtime < morning ? bedtime + 1440 : bedtime) - mind.minute);
}
