import { expect, test } from 'vitest';
import { textOf } from './crowd-words';
import { countsOf, followOf, pairOf } from './spread';

test('no pair comes twice, and each is counted where it ends', () => {
  const sizes = { from: 100, to: 1_000 };
  const pairs = Array.from({ length: 5_000 }, (_, number) => pairOf(number, sizes));
  expect(new Set(pairs.map(({ from, to }) => `${from}:${to}`)).size).toBe(5_000);
  const counts = countsOf(5_000, sizes.to, (number) => pairOf(number, sizes));
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(5_000);
  expect(counts[pairs[17]?.to ?? -1]).toBe(pairs.filter(({ to }) => to === pairs[17]?.to).length);
});

test('nobody follows oneself, or anybody twice', () => {
  const follows = Array.from({ length: 57 }, (_, number) => followOf(number, 20));
  expect(follows.filter(({ from, to }) => from === to)).toEqual([]);
  expect(new Set(follows.map(({ from, to }) => `${from}:${to}`)).size).toBe(57);
});

test('a number has one text, in English or Chinese, and no other number has it', () => {
  expect(textOf(7)).toBe(textOf(7));
  expect(textOf(3)).toMatch(/\p{Script=Han}/u);
  expect(textOf(4)).toMatch(/^[A-Z]/);
  expect(new Set(Array.from({ length: 2_000 }, (_, number) => textOf(number))).size).toBe(2_000);
});
