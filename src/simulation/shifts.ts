// When one is on duty. A shift is a span of the day; one that ends before it begins goes over midnight.
import type { PlanItem } from './answer';
import { shifts as rules } from './constants';
import type { Shift } from './shift';
import type { Character } from './state';
import { clockText, dayOf, later, minuteOfDay, minutesPerDay, minutesUntil, type WorldMinute, worldMinute } from './world-time';

type Employed = Pick<Character, 'workplaceId' | 'shifts' | 'routine'>;

/** The shifts that were agreed; where none were, those that follow from the ordinary day. None at all: one comes and goes freely. */
export function shiftsOf({ workplaceId, shifts, routine }: Employed): readonly Shift[] {
  if (workplaceId === null) return [];
  return shifts ?? shiftsFrom(routine);
}

/** Work before and after a break is one shift. */
export function shiftsFrom(routine: readonly PlanItem[]): Shift[] {
  const work = routine.filter((item) => item.activity === 'work').sort((a, b) => a.at - b.at);
  const spans: { from: number; to: number }[] = [];
  for (const { at, minutes } of work) {
    const last = spans.at(-1);
    if (last && at - last.to <= rules.breakAtMost) last.to = Math.max(last.to, at + minutes);
    else spans.push({ from: at, to: at + minutes });
  }
  return spans.map(({ from, to }) => ({ from, to: to > minutesPerDay ? to % minutesPerDay : to }));
}

/** 1 to 7; day 1 of a world is the first day of a week. */
export const weekdayOf = (at: WorldMinute) => ((dayOf(at) - 1) % 7) + 1;

export const shiftMinutes = ({ from, to }: Shift) => (to > from ? to - from : to - from + minutesPerDay);

/** The shift that is on now, or begins within `early` minutes, with the minute at which it ends. */
export function shiftNow(character: Employed, at: WorldMinute, early = 0): { shift: Shift; endsAt: WorldMinute } | null {
  for (const shift of shiftsOf(character)) {
    for (const start of startsAround(shift, at)) {
      const end = start + shiftMinutes(shift);
      if (start - early <= at && at < end) return { shift, endsAt: worldMinute.parse(end) };
    }
  }
  return null;
}

/** The shifts that begin after this minute and no later than so many minutes on, earliest first. */
export function shiftsWithin(character: Employed, at: WorldMinute, minutes: number): { from: WorldMinute; to: WorldMinute }[] {
  const days = Math.ceil(minutes / minutesPerDay);
  const starts = shiftsOf(character).flatMap((shift) => {
    const first = later(at, minutesUntil(at, shift.from));
    const each = Array.from({ length: days }, (_, day) => later(first, day * minutesPerDay));
    return each
      .filter((from) => from <= at + minutes && isOn(shift, from))
      .map((from) => ({ from, to: later(from, shiftMinutes(shift)) }));
  });
  return starts.sort((a, b) => a.from - b.from);
}

/** "09:00-17:00", earliest first. */
export const shiftTexts = (character: Employed): string[] =>
  shiftsOf(character).map(({ from, to }) => `${clockText(worldMinute.parse(from))}-${clockText(worldMinute.parse(to))}`);

const isOn = ({ days }: Shift, start: WorldMinute) => days === undefined || days.includes(weekdayOf(start));

/** Beginnings of yesterday, today and tomorrow that could be on now. */
function startsAround(shift: Shift, at: WorldMinute): WorldMinute[] {
  const today = at - minuteOfDay(at) + shift.from;
  return [today - minutesPerDay, today, today + minutesPerDay].flatMap((start) => {
    if (start < 0) return [];
    const minute = worldMinute.parse(start);
    return isOn(shift, minute) ? [minute] : [];
  });
}
