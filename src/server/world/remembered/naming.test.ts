import { expect, test } from 'vitest';
import { names, withoutNaming } from './naming';

test('a name is found as a word of its own, in both scripts', () => {
  expect(names('I read what Ada wrote.', 'Ada')).toBe(true);
  expect(names('Adaptation is hard.', 'Ada')).toBe(false);
  expect(names('今天读了小明写的东西。', '小明')).toBe(true);
  expect(names('A long day.', 'A')).toBe(false);
  expect(names('What (x) did', '(x)')).toBe(true);
});

test('only the sentences that name somebody go; first lines and others’ stay', () => {
  expect(withoutNaming('I am Mei. Ada likes tea! Ben too.\nAda came.\nIt rained.', 'Ada')).toBe('I am Mei. Ben too.\nIt rained.');
  expect(withoutNaming('小明很好。今天下雨。', '小明')).toBe('今天下雨。');
  expect(withoutNaming('Ada.', 'Ada')).toBe('');
});
