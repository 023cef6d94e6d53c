import { expect, test } from 'vitest';
import { ageMode, isQuietHour, mayJoin } from './age';

const now = new Date('2026-11-22T12:00:00Z');

test('P: Under-18 mode counts only years that are over for certain: 14 to join, 18 for everything', () => {
  expect([2011, 2012, 2020].map((year) => mayJoin(year, now))).toEqual([true, false, false]);
  expect([2007, 2008, 2011, null].map((birthYear) => ageMode({ birthYear }, now))).toEqual([
    'full',
    'reduced',
    'reduced',
    'full',
  ]);
});

test('P: Under-18 mode has quiet nights on the clock of the person, and nobody else has', () => {
  const young = { birthYear: 2010, timeZone: 'Asia/Shanghai' };
  expect(isQuietHour(young, new Date('2026-11-22T14:30:00Z'))).toBe(true);
  expect(isQuietHour(young, new Date('2026-11-22T13:30:00Z'))).toBe(false);
  expect(isQuietHour(young, new Date('2026-11-22T22:59:00Z'))).toBe(true);
  expect(isQuietHour(young, new Date('2026-11-22T23:00:00Z'))).toBe(false);
  expect(isQuietHour({ ...young, timeZone: null }, new Date('2026-11-22T23:00:00Z'))).toBe(true);
  expect(isQuietHour({ birthYear: 1990, timeZone: null }, new Date('2026-11-22T23:00:00Z'))).toBe(false);
});
