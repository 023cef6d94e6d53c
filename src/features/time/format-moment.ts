const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * "now", "5 min ago", "yesterday"; from a week on the date. What is still to come is a date and an hour, for which somebody can wait.
 * `timeZone` undefined is the browser's own.
 */
export function formatMoment(
  at: Date,
  { now, language, timeZone }: { now: Date; language: string; timeZone: string | undefined },
) {
  const age = now.getTime() - at.getTime();
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const isThisYear = at.getUTCFullYear() === now.getUTCFullYear();
  const date = { month: 'short', day: 'numeric', year: isThisYear ? undefined : 'numeric', timeZone } as const;
  if (age < -minute) return new Intl.DateTimeFormat(language, { ...date, hour: 'numeric', minute: '2-digit' }).format(at);
  if (age < minute) return relative.format(0, 'second');
  if (age < hour) return relative.format(-Math.floor(age / minute), 'minute');
  if (age < day) return relative.format(-Math.floor(age / hour), 'hour');
  if (age < 7 * day) return relative.format(-Math.floor(age / day), 'day');
  return new Intl.DateTimeFormat(language, date).format(at);
}
