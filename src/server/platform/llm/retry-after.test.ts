import { expect, test } from 'vitest';
import { readRetryAfter } from './retry-after';

const now = new Date('2026-11-22T08:00:00Z');

test('seconds and dates are read as milliseconds from now, nonsense as nothing', () => {
  expect(readRetryAfter('3', now)).toBe(3_000);
  expect(readRetryAfter('0.5', now)).toBe(500);
  expect(readRetryAfter('Sun, 22 Nov 2026 08:00:07 GMT', now)).toBe(7_000);
  expect(readRetryAfter('Sun, 22 Nov 2026 07:00:00 GMT', now)).toBe(0);
  expect([undefined, '', 'soon'].map((header) => readRetryAfter(header, now))).toEqual([undefined, undefined, undefined]);
});
