import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clockText,
  dayOf,
  hourOf,
  later,
  minuteOfDay,
  minutesPerDay,
  minutesUntil,
  partOfDay,
  seasonOf,
  worldMinute,
  worldMinuteOf,
} from './world-time';

const anyMinute = fc.integer({ min: 0, max: 400 * minutesPerDay }).map((minute) => worldMinute.parse(minute));
const holds = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, law), { numRuns: 300 });

describe('G01: game time', () => {
  test('begins at day 1, 00:00, and day, hour and minute name every moment and no other', () => {
    expect([dayOf(worldMinute.parse(0)), hourOf(worldMinute.parse(0)), clockText(worldMinute.parse(0))]).toEqual([1, 0, '00:00']);
    holds(anyMinute, (at) => {
      expect(worldMinuteOf(dayOf(at), hourOf(at), minuteOfDay(at) % 60)).toBe(at);
      expect(clockText(at)).toBe(`${String(hourOf(at)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
    });
  });

  test('knows the part of the day by the hour', () => {
    const at = (hour: number, minute = 0) => partOfDay(worldMinuteOf(3, hour, minute));
    expect([at(5, 59), at(6), at(11, 59), at(12), at(13, 59), at(14), at(17, 59), at(18), at(21, 59), at(22), at(0)]).toEqual([
      'night',
      'morning',
      'morning',
      'noon',
      'noon',
      'afternoon',
      'afternoon',
      'evening',
      'evening',
      'night',
      'night',
    ]);
  });

  test('has four seasons of thirty days, spring first', () => {
    const seasons = [1, 30, 31, 60, 61, 90, 91, 120, 121].map((day) => seasonOf(worldMinuteOf(day, 12)));
    expect(seasons).toEqual(['spring', 'spring', 'summer', 'summer', 'autumn', 'autumn', 'winter', 'winter', 'spring']);
  });

  test('counts the minutes until the clock shows a time again, never none', () => {
    expect(minutesUntil(worldMinuteOf(2, 23), 0)).toBe(60);
    expect(minutesUntil(worldMinuteOf(2, 8), 8 * 60)).toBe(minutesPerDay);
    holds(fc.tuple(anyMinute, fc.integer({ min: 0, max: minutesPerDay - 1 })), ([at, ofDay]) => {
      const minutes = minutesUntil(at, ofDay);
      expect(minutes).toBeGreaterThan(0);
      expect(minutes).toBeLessThanOrEqual(minutesPerDay);
      expect(minuteOfDay(later(at, minutes))).toBe(ofDay);
    });
  });

  test('is whole minutes from zero on: nothing else passes for a moment', () => {
    for (const none of [-1, 0.5, Number.NaN, '8:00']) expect(worldMinute.safeParse(none).success).toBe(false);
  });
});
