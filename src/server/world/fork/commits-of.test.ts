import { expect, test } from 'vitest';
import { worldMinute } from '@/simulation/world-time';
import { commitsOf } from './commits-of';

const at = (seq: number, millisecond: number) => ({
  seq,
  minute: 5,
  event: { type: 'time-passed' as const, from: worldMinute.parse(0), to: worldMinute.parse(5) },
  createdAt: new Date(Date.UTC(2026, 0, 1) + millisecond).toISOString(),
});

test('events at most a millisecond apart are of one commit', () => {
  const pieces = commitsOf([at(1, 0), at(2, 0), at(3, 1), at(4, 3), at(5, 4), at(6, 90)]);
  expect(pieces.map((piece) => piece.map(({ seq }) => seq))).toEqual([[1, 2, 3], [4, 5], [6]]);
  expect(commitsOf([])).toEqual([]);
});
