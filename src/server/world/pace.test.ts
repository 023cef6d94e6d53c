import { expect, test } from 'vitest';
import { allowedMinute, keepPace, mostLag, type Pace, waitFor } from './pace';

const paceAt = new Date('2026-11-22T10:00:00Z');
const after = (seconds: number) => new Date(paceAt.getTime() + seconds * 1000);

test('G15: the clock may move as many minutes as the pace says, from where it was set', () => {
  const pace = { speed: 2, paceMinute: 480, paceAt };
  expect(allowedMinute(pace, after(10))).toBe(500);
  expect(waitFor(pace, 505, after(10))).toBe(2500);
  expect(waitFor(pace, 490, after(10))).toBe(0);
});

test('G15: as fast as possible never waits', () => {
  const pace = { speed: null, paceMinute: 480, paceAt };
  expect(allowedMinute(pace, after(0))).toBe(Infinity);
  expect(waitFor(pace, 10_000, after(0))).toBe(0);
});

test('G15: a wall clock that goes back does not move the world back', () => {
  expect(allowedMinute({ speed: 1, paceMinute: 480, paceAt }, after(-60))).toBe(480);
});

test('G15: a town that fell far behind goes on from where it is instead of rushing', () => {
  const pace = { speed: 1, paceMinute: 480, paceAt };
  expect(keepPace(pace, 480 + 60 - mostLag, after(60))).toEqual({ paceMinute: 480, paceAt });
  expect(keepPace(pace, 500, after(60))).toEqual({ paceMinute: 500, paceAt: after(60) });
});

test('G15: a quarter of real time, real time, an hour a second: the clock goes as fast as was asked, and waits for as long', () => {
  for (const speed of [0.25, 1, 60, 3600]) {
    const pace = { speed, paceMinute: 480, paceAt };
    expect(allowedMinute(pace, after(8)) - 480).toBe(8 * speed);
    expect(waitFor(pace, 480 + 8 * speed, after(0))).toBe(8000);
  }
});

test('G15: a change of pace never moves time backwards', () => {
  let pace: Pace = { speed: 3600, paceMinute: 480, paceAt };
  let minute = 480;
  for (const [index, speed] of [0.25, 60, null, 1, 3600, 0.25].entries()) {
    const now = after((index + 1) * 5);
    const allowed = Math.min(allowedMinute(pace, now), minute + 500);
    expect(allowed).toBeGreaterThanOrEqual(minute);
    minute = Math.floor(allowed);
    pace = { speed, paceMinute: minute, paceAt: now }; // as controlWorld sets it
    expect(allowedMinute(pace, now)).toBeGreaterThanOrEqual(minute);
  }
});
