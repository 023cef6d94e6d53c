// What follows from the year that somebody says they were born in. Nothing else of an age is kept.
import { limits } from '@/contracts/limits';

/** In reduced mode a person is shielded: no first messages of strangers, nothing sensitive, no characters of their own, quiet nights. */
export type AgeMode = 'full' | 'reduced';

/** What one can be for certain in this year: the birthday may be yet to come. */
const leastAge = (birthYear: number, now: Date) => now.getUTCFullYear() - birthYear - 1;

/** Whether somebody born in this year may have an account. */
export const mayJoin = (birthYear: number, now: Date): boolean => leastAge(birthYear, now) >= limits.age.least;

/** Somebody who never said a year has the full mode. */
export function ageMode({ birthYear }: { birthYear: number | null }, now: Date): AgeMode {
  return birthYear !== null && leastAge(birthYear, now) < limits.age.full ? 'reduced' : 'full';
}

/** The hour on somebody's own clock, 0 to 23. */
function hourOf(timeZone: string | null, now: Date): number {
  const hour = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: timeZone ?? 'UTC' }).format(now);
  return Number(hour);
}

/** Whether characters keep quiet towards this person now. */
export function isQuietHour(person: { birthYear: number | null; timeZone: string | null }, now: Date): boolean {
  if (ageMode(person, now) === 'full') return false;
  const hour = hourOf(person.timeZone, now);
  return hour >= limits.quietHours.from || hour < limits.quietHours.to;
}
