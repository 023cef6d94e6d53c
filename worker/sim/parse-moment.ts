import { type WorldMinute, worldMinuteOf } from '@/simulation/world-time';

/** "day 2 08:00" to a world minute. Throws a sentence that shows the form. */
export function parseMoment(text: string): WorldMinute {
  const match = /^\s*day\s+(\d{1,4})[\s,]+(\d{1,2}):(\d{2})\s*$/i.exec(text);
  const [day, hour, minute] = (match?.slice(1) ?? []).map(Number);
  if (!day || hour === undefined || minute === undefined || hour > 23 || minute > 59) {
    throw new Error(`"${text}" is no moment in a world; write for example "day 2 08:00".`);
  }
  return worldMinuteOf(day, hour, minute);
}
