import { expect, test } from 'vitest';
import { sizeText } from './size-text';

test('sizes are said as people say them', () => {
  expect([0, 999, 1000, 1_234_567, 999_000_000, 5e12].map(sizeText)).toEqual([
    '0 B',
    '999 B',
    '1.0 kB',
    '1.2 MB',
    '999 MB',
    '5000 GB',
  ]);
});
