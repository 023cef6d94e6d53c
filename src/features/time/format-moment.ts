const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "now", "5 min ago", "yesterday"; from a week on the date. `timeZone` undefined is the browser's own. */
export function formatMoment(
  at: Date,
  { now, language, timeZone }: { now: Date; language: string; timeZone: string | undefined },
) {
  const age = now.getTime() - at.getTime();
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  if (age < minute) return relative.format(0, 'second');
  if (age < hour) return relative.format(-Math.floor(age / minute), 'minute');
  if (age < day) return relative.format(-Math.floor(age / hour), 'hour');
  if (age < 7 * day) return relative.format(-Math.floor(age / day), 'day');
  const isThisYear = at.getUTCFullYear() === now.getUTCFullYear();
  return new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    year: isThisYear ? undefined : 'numeric',
    timeZone,
  }).format(at);
}
