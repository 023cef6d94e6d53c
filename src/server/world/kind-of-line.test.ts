import { expect, test } from 'vitest';
import { eventKinds } from '@/simulation/event-kinds';
import { kindOfLine } from './kind-of-line';
import { logTypes } from './project/actions';

test('G04: every line of the log about an action or a happening shows one of the fourteen kinds; a thought shows none', () => {
  const lines = [
    ...Object.keys(logTypes),
    'say',
    'write-group',
    'like',
    'comment',
    'encounter',
    'sight',
    'sound',
    'warned-tired',
    'fire-alarm',
  ];
  for (const action of lines) expect(eventKinds, action).toContain(kindOfLine(action));
  expect(kindOfLine('plan')).toBeNull();
});
