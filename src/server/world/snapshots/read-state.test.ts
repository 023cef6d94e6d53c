import { expect, test } from 'vitest';
import { tinyWorld } from '@/simulation/worlds/tiny';
import { readState } from './read-state';

test('an older world is brought forward step by step', () => {
  const { seed, ...rest } = tinyWorld();
  const oldest = { ...rest, version: -1, name: seed };
  const migrations = {
    [-1]: ({ name, ...state }: Record<string, unknown>) => ({ ...state, grain: name }),
    0: ({ grain, ...state }: Record<string, unknown>) => ({ ...state, seed: grain }),
  };
  expect(readState(oldest, migrations)).toEqual(tinyWorld());
});

test('a world that is too old, or of newer code, is refused with a sentence', () => {
  expect(() => readState({ ...tinyWorld(), version: 0 })).toThrow('nothing brings that to version 1');
  expect(() => readState({ ...tinyWorld(), version: 99 })).toThrow('Use newer code');
});
