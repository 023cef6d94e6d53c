import { expect, test } from 'vitest';
import { allowedMinute, keepPace, mostLag, waitFor } from './pace';

const paceAt = new Date('2026-11-22T10:00:00Z');
const after = (seconds: number) => new Date(paceAt.getTime() + seconds * 1000);

test('the clock may move as many minutes as the pace says, from where it was set', () => {
  const pace = { speed: 2, paceMinute: 480, paceAt };
  expect(allowedMinute(pace, after(10))).toBe(500);
  expect(waitFor(pace, 505, after(10))).toBe(2500);
  expect(waitFor(pace, 490, after(10))).toBe(0);
});

test('as fast as possible never waits', () => {
  const pace = { speed: null, paceMinute: 480, paceAt };
  expect(allowedMinute(pace, after(0))).toBe(Infinity);
  expect(waitFor(pace, 10_000, after(0))).toBe(0);
});

test('a clock that goes back does not move the world back', () => {
  expect(allowedMinute({ speed: 1, paceMinute: 480, paceAt }, after(-60))).toBe(480);
});

test('a town that fell far behind goes on from where it is instead of rushing', () => {
  const pace = { speed: 1, paceMinute: 480, paceAt };
  expect(keepPace(pace, 480 + 60 - mostLag, after(60))).toEqual({ paceMinute: 480, paceAt });
  expect(keepPace(pace, 500, after(60))).toEqual({ paceMinute: 500, paceAt: after(60) });
});
