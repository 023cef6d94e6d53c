import { expect, test } from 'vitest';
import { readArguments } from './arguments';

test('a command line is read once, with moments and numbers of events understood', () => {
  expect(readArguments(['replay', '--from', '500'])).toMatchObject({ words: ['replay'], from: 500, until: null });
  expect(readArguments(['--until', 'day 2 08:00', '--seed', '7'])).toMatchObject({ words: [], until: 1920, seed: '7' });
  expect(readArguments(['-h'])).toMatchObject({ help: true });
  expect(() => readArguments(['replay', '--from', 'noon'])).toThrow('number of an event');
  expect(readArguments(['simulate', '--turns', '10000', '--report'])).toMatchObject({ turns: 10_000, report: true });
  expect(() => readArguments(['simulate', '--turns', '0'])).toThrow('from 1 on');
});
