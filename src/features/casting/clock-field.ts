/** Minutes of the day as a time field shows them, "08:05". */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Null for what is no time. */
export function minuteOf(clock: string): number | null {
  const found = /^(\d{2}):(\d{2})/.exec(clock);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}
