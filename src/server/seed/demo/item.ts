import type { PlanItem } from '@/simulation/answer';
import type { RoutineItem } from './types';

/** "07:30" as a minute of the day. */
export function minuteOf(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number);
  if (hour === undefined || minute === undefined) throw new Error(`Not a time of day: ${clock}`);
  return hour * 60 + minute;
}

/** One line of a routine: when, for how many minutes, what, where, and a note in English and Chinese. */
export function item(
  clock: string,
  minutes: number,
  activity: PlanItem['activity'],
  placeId: string | null,
  ...[en, zh]: [string, string]
): RoutineItem {
  return { at: minuteOf(clock), minutes, activity, placeId, note: { en, zh } };
}
