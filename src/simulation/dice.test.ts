import { expect, test } from 'vitest';
import { z } from 'zod';
import { deriveId, roll } from './dice';

test('a throw depends on all of its address and on nothing else', () => {
  expect(roll('s', 'weather', 3)).toBe(roll('s', 'weather', 3));
  const throws = [
    roll('s', 'weather', 3),
    roll('t', 'weather', 3),
    roll('s', 'weather', 4),
    roll('s', 'weather3'),
    roll('s', 'weathe', 'r3'),
  ];
  expect(new Set(throws).size).toBe(throws.length);
});

test('throws are spread evenly, and neighbours do not resemble each other', () => {
  const throws = Array.from({ length: 20_000 }, (_, i) => roll('seed', 'hour', i));
  const tenths = Array.from({ length: 10 }, (_, tenth) => throws.filter((one) => Math.floor(one * 10) === tenth).length);
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const likeness = mean(throws.slice(1).map((one, i) => (one - 0.5) * ((throws[i] ?? 0) - 0.5)));
  expect(Math.abs(likeness)).toBeLessThan(0.003);
});

test('ids are valid, all different, and follow from their parts', () => {
  const ids = Array.from({ length: 5000 }, (_, i) => deriveId('seed', 'post', i));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids.slice(0, 200)) expect(z.uuid({ version: 'v8' }).safeParse(id).success).toBe(true);
  expect(deriveId('seed', 'post', 7)).toBe(ids[7]);
});
