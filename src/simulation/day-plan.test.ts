import { describe, expect, test } from 'vitest';
import { currentItem, endingDay, isBedtime, isNight, minutesLeft, sleepMinutes, tidyPlan } from './day-plan';
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

  test('belongs to the day before until four', () => {
    expect([endingDay(worldMinuteOf(2, 3, 59)), endingDay(worldMinuteOf(2, 4)), endingDay(worldMinuteOf(1, 1))]).toEqual([
      1, 2, 1,
    ]);
  });
});
