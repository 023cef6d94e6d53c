import type { ChannelSettingsView } from '@/contracts/views/channels';
import { minuteIn } from '@/lib/quiet-hours';

type Rhythm = Pick<ChannelSettingsView, 'digest' | 'digestHour' | 'digestWeekday' | 'timeZone'>;

const quarterMs = 15 * 60_000;
const hourMs = 60 * 60_000;
const mostHours = 8 * 24;
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function weekdayIn(timeZone: string, at: Date): number {
  const format = (zone: string) => new Intl.DateTimeFormat('en-US', { timeZone: zone, weekday: 'short' }).format(at);
  try {
    return weekdays.indexOf(format(timeZone));
  } catch {
    return weekdays.indexOf(format('UTC'));
  }
}

/**
 * The next moment after `now` at which it is that hour (and weekday) on the person's clock; null for no digest. Where the clocks jump over
 * the hour, that day has none; where they show it twice, the first counts.
 */
export function nextDigestAt({ digest, digestHour, digestWeekday, timeZone }: Rhythm, now: Date): Date | null {
  if (digest === 'off') return null;
  // All offsets of the world are multiples of a quarter of an hour.
  const first = (Math.floor(now.getTime() / quarterMs) + 1) * quarterMs;
  for (let ms = first; ms < first + mostHours * hourMs; ms += quarterMs) {
    const at = new Date(ms);
    if (minuteIn(timeZone, at) !== digestHour * 60) continue;
    if (digest === 'daily' || weekdayIn(timeZone, at) === digestWeekday) return at;
  }
  return null;
}
