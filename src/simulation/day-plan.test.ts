import { describe, expect, test } from 'vitest';
import { currentItem, endingDay, isBedtime, isNight, minutesLeft, sleepMinutes, startingDay, tidyPlan } from './day-plan';
import { worldMinuteOf } from './world-time';
import { person, stage, withCharacter } from './worlds/stage';
import { ada, chen } from './worlds/tiny';

const world = stage();

test('the plan’s present item is the one that was begun last and goes on', () => {
  const at = worldMinuteOf(1, 10);
  const item = currentItem(person(world, ada), at);
  expect(item?.activity).toBe('work');
  expect(item && minutesLeft(item, at)).toBe(120);
  expect(currentItem(person(world, ada), worldMinuteOf(1, 17, 30))).toBeNull();
});

test('an item may last over midnight', () => {
  const watch = { at: 1380, minutes: 300, activity: 'work' as const, placeId: 'mill', note: 'night watch' };
  const planned = withCharacter(world, ada, { plan: [watch] });
  expect(currentItem(person(planned, ada), worldMinuteOf(2, 3))).toEqual(watch);
});

test('a plan is put in order, and places that do not exist are taken out', () => {
  const item = { minutes: 30, activity: 'leisure' as const, note: '' };
  const plan = tidyPlan(world, [
    { ...item, at: 900, placeId: 'moon' },
    { ...item, at: 600, placeId: 'cafe' },
  ]);
  expect(plan.map(({ at, placeId }) => [at, placeId])).toEqual([
    [600, 'cafe'],
    [900, null],
  ]);
});

describe('the night', () => {
  // Ada goes to bed at 22:30, Chen at 01:00
  test('is from three hours before bedtime to six hours after it', () => {
    const night = (hour: number, minute = 0) => isNight(person(world, ada), worldMinuteOf(2, hour, minute));
    expect([night(19, 29), night(19, 30), night(0), night(4, 29), night(4, 30), night(12)]).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(isBedtime(person(world, ada), worldMinuteOf(2, 22))).toBe(false);
    expect(isBedtime(person(world, chen), worldMinuteOf(2, 1))).toBe(true);
  });

  test('ends eight hours after bedtime, but is never shorter than six or longer than ten hours', () => {
    const minutes = (hour: number, minute = 0) => sleepMinutes(person(world, ada), worldMinuteOf(2, hour, minute), 60);
    expect([minutes(22, 30), minutes(23, 30), minutes(19, 30), minutes(4)]).toEqual([480, 420, 600, 360]);
    expect(minutes(13)).toBe(60);
  });

  test('H02: a night belongs to the day of its bedtime, early or late to bed, and to the day before when that is past midnight', () => {
    const ending = (id: string, day: number, hour: number, minute = 0) =>
      endingDay(person(world, id), worldMinuteOf(day, hour, minute));
    expect([ending(ada, 2, 19, 30), ending(ada, 2, 22, 30), ending(ada, 3, 4, 20)]).toEqual([2, 2, 2]);
    expect([ending(chen, 2, 22), ending(chen, 3, 1), ending(chen, 3, 6, 50)]).toEqual([2, 2, 2]);
    expect(ending(ada, 1, 3)).toBe(0);
    const nightWatch = withCharacter(world, ada, { bedtime: 480 });
    expect(endingDay(person(nightWatch, ada), worldMinuteOf(2, 5))).toBe(2);
  });

  test('H02: a morning begins the day of its date, also a few hours early', () => {
    const starting = (bedtime: number, day: number, hour: number) =>
      startingDay(person(withCharacter(world, ada, { bedtime }), ada), worldMinuteOf(day, hour));
    expect([starting(1350, 2, 5), starting(1350, 2, 6), starting(1350, 3, 2)]).toEqual([2, 2, 2]);
    expect([starting(480, 2, 16), starting(480, 3, 1), starting(960, 2, 22)]).toEqual([2, 2, 3]);
  });
});
