import { expect, test } from 'vitest';
import { habitsFrom, isFine, typedFrom } from './habit-fields';

test('L06: what is typed becomes habits and back; what is left empty is not set', () => {
  const habits = { postsADay: 0, postPause: 45, lurking: 0.35 };
  const typed = typedFrom(habits);
  expect(typed).toMatchObject({ postsADay: '0', postPause: '45', lurking: '35', looksADay: '' });
  expect(habitsFrom(typed)).toEqual(habits);
});

test('L06: only whole numbers within the bounds are fine', () => {
  expect(['', '0', '24'].map((text) => isFine('postsADay', text))).toEqual([true, true, true]);
  expect(['25', '-1', '1.5', 'many'].map((text) => isFine('postsADay', text))).toEqual([false, false, false, false]);
  expect(isFine('lurking', '100')).toBe(true);
});
