import { expect, test } from 'vitest';
import type { BondView } from '@/contracts/views/bonds';
import { layOut, meanOf, side } from './lay-out-bonds';

const bond = (a: string, b: string, affinity = 0): BondView => ({
  between: [a, b],
  ways: [
    { familiarity: 20, affinity },
    { familiarity: 10, affinity },
  ],
});

test('H11: everybody has a spot of its own within the drawing, and the closest stand side by side', () => {
  const spots = layOut([bond('a', 'd'), bond('b', 'c'), bond('a', 'b'), bond('e', 'f')]);
  expect(spots.map(({ id }) => id)).toEqual(['a', 'd', 'b', 'c', 'e', 'f']);
  expect(new Set(spots.map(({ x, y }) => `${Math.round(x)}/${Math.round(y)}`)).size).toBe(6);
  for (const { x, y } of spots) for (const at of [x, y]) expect(at > 0 && at < side).toBe(true);
});

test('H11: a bond is warm, even or cool by how much the two like each other', () => {
  expect([30, 0, -30].map((affinity) => meanOf(bond('a', 'b', affinity)).warmth)).toEqual(['warm', 'even', 'cool']);
  expect(meanOf(bond('a', 'b')).familiarity).toBe(15);
});
