/** Is `minute` (of the day, 0 to 1439) within the hours? Over midnight when `from` is after `to`; no time at all when they are equal. */
export function isWithin({ from, to }: { from: number; to: number }, minute: number): boolean {
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** "22:30" for 1350, and back; null for what is no time of day. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

export function minuteOf(clock: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** The minute of the day at `at` in a time zone; an unknown zone is read as UTC. */
export function minuteIn(timeZone: string, at: Date): number {
  const format = (zone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  try {
    return minuteOf(format(timeZone)) ?? 0;
  } catch {
    // the browser that chose the zone may know more zones than this one
    return minuteOf(format('UTC')) ?? 0;
  }
}
