import type { NightHours } from '@/server/platform/imagery/image-config';

/** Whether pictures may be made at `now`: always, or within the hours of the day in that time zone, over midnight if need be. */
export function isWithinHours(hours: NightHours | null, now: Date, timeZone: string): boolean {
  if (hours === null || hours.from === hours.to) return true;
  const minute = minuteIn(now, timeZone);
  return hours.from < hours.to ? minute >= hours.from && minute < hours.to : minute >= hours.from || minute < hours.to;
}

function minuteIn(now: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).formatToParts(
    now,
  );
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return part('hour') * 60 + part('minute');
}
