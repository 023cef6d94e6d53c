import { describe, expect, it } from 'vitest';
import { clockText, shownMinute, shownMoment } from './shown-minute';

const pace = { minute: 480, elapsedMs: 3000, speed: 1, nextAt: null };

describe('the clock on the screen', () => {
  it('runs at the pace of the world', () => {
    expect(shownMinute(pace)).toBe(483);
    expect(shownMinute({ ...pace, speed: 0.25 })).toBe(480);
    expect(shownMinute({ ...pace, speed: 5 })).toBe(495);
  });

  it('K06: knows the moment within a minute, so that walkers move smoothly', () => {
    expect(shownMoment({ ...pace, elapsedMs: 3500 })).toBe(483.5);
    expect(shownMoment({ ...pace, elapsedMs: 3500, nextAt: 482 })).toBe(482);
  });

  it('waits where the next thing happens', () => {
    expect(shownMinute({ ...pace, speed: 60, nextAt: 500 })).toBe(500);
    expect(shownMinute({ ...pace, speed: 60, nextAt: 470 })).toBe(480);
  });

  it('stands still when the world does, and leaps when it runs as fast as it can', () => {
    expect(shownMinute({ ...pace, speed: 0 })).toBe(480);
    expect(shownMinute({ ...pace, speed: null })).toBe(480);
  });

  it('never goes back, even if the clocks of server and browser differ', () => {
    expect(shownMinute({ ...pace, elapsedMs: -9000 })).toBe(480);
  });

  it('is written as people write it', () => {
    expect(clockText(485)).toBe('08:05');
    expect(clockText(1440 + 61)).toBe('01:01');
  });
});
