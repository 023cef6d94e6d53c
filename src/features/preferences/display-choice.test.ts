import { expect, test } from 'vitest';
import { readDisplay, writeDisplay } from './display-choice';

test('P: font size, reduced motion and shortcuts are remembered, and a broken memory changes nothing', () => {
  const chosen = { textSize: 'larger', motion: 'reduced', shortcuts: 'off' } as const;
  expect(readDisplay(writeDisplay(chosen))).toEqual(chosen);
  const usual = { textSize: 'normal', motion: 'system', shortcuts: 'on' };
  for (const broken of [undefined, '', '...', 'huge.wild.maybe']) expect(readDisplay(broken)).toEqual(usual);
});
