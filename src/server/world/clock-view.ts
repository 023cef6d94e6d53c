import type { ClockView } from '@/contracts/views/world';
import { clockText, dayOf, partOfDay, seasonOf, worldMinute } from '@/simulation/world-time';

/** A world minute as people read it. */
export function clockView(minute: number): ClockView {
  const at = worldMinute.parse(minute);
  return { minute, day: dayOf(at), clock: clockText(at), partOfDay: partOfDay(at), season: seasonOf(at) };
}
