import { expect, test } from 'vitest';
import { announcedLeft } from './announced-left';

test('P: grapheme counter: a screen reader hears a few steps near the end and not every key', () => {
  const heard = Array.from({ length: 5001 }, (_, count) => announcedLeft(5000 - count));
  expect([...new Set(heard)]).toEqual([null, 100, 50, 20, 10, 0]);
  expect(announcedLeft(-1)).toBeNull();
});
