import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockOf, isWithin, minuteIn, minuteOf } from './quiet-hours';

test('P: quiet hours may go over midnight, begin with their first minute and end before their last', () => {
  const night = { from: 22 * 60, to: 7 * 60 };
  expect([21 * 60 + 59, 22 * 60, 0, 6 * 60 + 59, 7 * 60].map((at) => isWithin(night, at))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect(isWithin({ from: 60, to: 60 }, 60)).toBe(false);
});

test('the hours and the hours between them make up the day', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  fc.assert(
    fc.property(minute, minute, minute, (from, to, at) => {
      fc.pre(from !== to);
      expect(isWithin({ from, to }, at)).toBe(!isWithin({ from: to, to: from }, at));
      expect(minuteOf(clockOf(at))).toBe(at);
    }),
  );
});

test('the time of day is that of the zone, and an unknown zone is no failure', () => {
  const at = new Date('2026-01-15T23:30:00Z');
  expect([minuteIn('UTC', at), minuteIn('Asia/Shanghai', at), minuteIn('No/Where', at)]).toEqual([1410, 450, 1410]);
  expect([minuteOf('24:00'), minuteOf(''), minuteOf('7:5')]).toEqual([null, null, null]);
});
