import type { PlanItem } from './answer';
import { sleep } from './constants';
import type { Character, WorldState } from './state';
import { minuteOfDay, minutesPerDay, minutesUntil, type WorldMinute } from './world-time';

/** The day's plan; the ordinary day where there is none, and from waking until today's is made. */
export const planOf = (character: Character): PlanItem[] =>
  character.plan.length > 0 && !character.mustPlan ? character.plan : character.routine;

/** Minutes since the item began today, or the evening before. */
const sinceBegin = (item: PlanItem, at: WorldMinute) => (minuteOfDay(at) - item.at + minutesPerDay) % minutesPerDay;

/** What the plan holds for now; of two that overlap, the later begun. */
export function currentItem(character: Character, at: WorldMinute): PlanItem | null {
  const now = planOf(character).filter((item) => sinceBegin(item, at) < item.minutes);
  return now.sort((a, b) => sinceBegin(a, at) - sinceBegin(b, at))[0] ?? null;
}

/** Minutes that are left of an item that is on now. */
export const minutesLeft = (item: PlanItem, at: WorldMinute) => item.minutes - sinceBegin(item, at);

/** Minutes until the next item of the plan begins; a full day when there is none. */
export function minutesToNextItem(character: Character, at: WorldMinute): number {
  return Math.min(minutesPerDay, ...planOf(character).map((item) => minutesUntil(at, item.at)));
}

/** Earliest first, places that do not exist taken out. */
export function tidyPlan(world: WorldState, plan: PlanItem[]): PlanItem[] {
  return plan
    .map((item) => (item.placeId === null || world.places[item.placeId] ? item : { ...item, placeId: null }))
    .sort((a, b) => a.at - b.at);
}

/** Minutes since the character's bedtime was due, negative before it: -180 up to 1259. */
function sinceBedtime(character: Character, at: WorldMinute): number {
  const shifted = (minuteOfDay(at) - character.bedtime + sleep.earliest + 2 * minutesPerDay) % minutesPerDay;
  return shifted - sleep.earliest;
}

/** From three hours before bedtime to six hours after it: going to sleep now is going to bed. */
export const isNight = (character: Character, at: WorldMinute) => sinceBedtime(character, at) < sleep.latest;

/** Bedtime is here, and the night is not yet over. */
export const isBedtime = (character: Character, at: WorldMinute) => isNight(character, at) && sinceBedtime(character, at) >= 0;

/** How long one who falls asleep now sleeps: a night ends 8 hours after bedtime, a nap when asked, at most 2 hours. */
export function sleepMinutes(character: Character, at: WorldMinute, asked: number): number {
  if (!isNight(character, at)) return Math.min(asked, sleep.napAtMost);
  const untilMorning = sleep.night - sinceBedtime(character, at);
  return Math.min(sleep.nightAtMost, Math.max(sleep.nightAtLeast, untilMorning));
}

const dayAt = (minute: number) => Math.floor(minute / minutesPerDay) + 1;

/**
 * The day that ends with the night that `at` is in, or that came last: a bedtime before 04:00 belongs to the day before. Counted by
 * bedtimes, so that early or late to bed no day comes twice or never, whenever one sleeps. Below 1: before the first day.
 */
export function endingDay(character: Character, at: WorldMinute): number {
  const wentToBed = at - sinceBedtime(character, at);
  return dayAt(wentToBed) - (character.bedtime < sleep.dayEndsAt ? 1 : 0);
}

/** The day that begins with the morning (eight hours after bedtime) that came last, or comes within three hours. 0: before the first. */
export function startingDay(character: Character, at: WorldMinute): number {
  const morning = character.bedtime + sleep.night;
  const since = ((minuteOfDay(at) - morning + sleep.earliest + 2 * minutesPerDay) % minutesPerDay) - sleep.earliest;
  return Math.max(0, dayAt(at - since));
}

/** The day that work counts for: before 04:00 it is the day before. */
export const workingDay = (at: WorldMinute) => dayAt(Math.max(0, at - sleep.dayEndsAt));

/** The last night is over, also for one who never went to bed. */
export const isAfterNight = (character: Character, at: WorldMinute) => sinceBedtime(character, at) >= sleep.night;

/** True once per day: from the evening on, and by day for one who missed the night. */
export function owesDayMemory(character: Character, at: WorldMinute): boolean {
  const day = endingDay(character, at);
  const last = character.lastDone['remember-day'];
  return day >= 1 && (last === undefined || endingDay(character, last) < day);
}
