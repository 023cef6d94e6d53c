// World time: one integer of minutes since day 1, 00:00. Branded, so that wall time or a log position cannot take its place.
import { z } from 'zod';

export const worldMinute = z.int().min(0).brand<'WorldMinute'>();
export type WorldMinute = z.output<typeof worldMinute>;

export const minutesPerDay = 1440;

export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** `day` counts from 1. */
export function worldMinuteOf(day: number, hour: number, minute = 0): WorldMinute {
  return worldMinute.parse((day - 1) * minutesPerDay + hour * 60 + minute);
}

export function later(at: WorldMinute, minutes: number): WorldMinute {
  return worldMinute.parse(at + minutes);
}

export const dayOf = (at: WorldMinute) => Math.floor(at / minutesPerDay) + 1;
/** 0 to 1439 */
export const minuteOfDay = (at: WorldMinute) => at % minutesPerDay;
export const hourOf = (at: WorldMinute) => Math.floor(minuteOfDay(at) / 60);

/** "08:05" */
export function clockText(at: WorldMinute): string {
  const ofDay = minuteOfDay(at);
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

/** Morning 6 to 11:59, noon 12 to 13:59, afternoon 14 to 17:59, evening 18 to 21:59, else night. */
export function partOfDay(at: WorldMinute): PartOfDay {
  const hour = hourOf(at);
  if (hour >= 6 && hour < 12) return 'morning';
  if (hour >= 12 && hour < 14) return 'noon';
  if (hour >= 14 && hour < 18) return 'afternoon';
  if (hour >= 18 && hour < 22) return 'evening';
  return 'night';
}

const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;

/** Thirty days each, spring first. */
export function seasonOf(at: WorldMinute): Season {
  return seasons[Math.floor((dayOf(at) - 1) / 30) % 4] ?? 'spring';
}

/** Minutes until the next time the clock shows `ofDay` (0 to 1439); a full day when it shows it now. */
export function minutesUntil(at: WorldMinute, ofDay: number): number {
  const difference = ofDay - minuteOfDay(at);
  return difference > 0 ? difference : difference + minutesPerDay;
}
