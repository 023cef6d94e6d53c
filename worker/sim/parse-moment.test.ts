import { expect, test } from 'vitest';
import { parseMoment } from './parse-moment';

test('a moment is a day and a time', () => {
  expect(parseMoment('day 2 08:00')).toBe(1440 + 480);
  expect(parseMoment(' Day 1, 7:05 ')).toBe(425);
});

test.each(['tomorrow', 'day 0 08:00', 'day 1 24:00', 'day 1 08:61', ''])('%j is refused with the right form', (text) => {
  expect(() => parseMoment(text)).toThrow('day 2 08:00');
});
