import { describe, expect, it } from 'vitest';
import { formatMoment } from './format-moment';

const now = new Date('2026-11-22T12:00:00Z');
const before = (ms: number) => new Date(now.getTime() - ms);
const write = (at: Date, language = 'en') => formatMoment(at, { now, language, timeZone: 'UTC' });

describe('a moment', () => {
  it('is told from now', () => {
    expect(write(before(20_000))).toBe('now');
    expect(write(before(5 * 60_000))).toBe('5 min. ago');
    expect(write(before(3 * 3_600_000))).toBe('3 hr. ago');
    expect(write(before(30 * 3_600_000))).toBe('yesterday');
  });

  it('is a date from a week on', () => {
    expect(write(before(9 * 86_400_000))).toBe('Nov 13');
    expect(write(before(500 * 86_400_000))).toBe('Jul 10, 2025');
  });

  it('is told in Chinese too', () => {
    expect(write(before(5 * 60_000), 'zh')).toBe('5分钟前');
  });

  it('to come is a date and an hour, not “now”', () => {
    const until = before(-7 * 86_400_000);
    expect(write(until)).toMatch(/^Nov 29, 12:00\sPM$/);
    expect(write(until, 'zh')).toBe('11月29日 12:00');
    expect(write(before(-3_600_000))).toMatch(/^Nov 22, 1:00\sPM$/);
    expect(write(before(-90 * 86_400_000))).toMatch(/^Feb 20, 2027, 12:00\sPM$/);
  });

  it('of a clock that runs ahead is now', () => {
    expect(write(before(-5000))).toBe('now');
  });
});
