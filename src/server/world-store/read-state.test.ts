import { expect, test } from 'vitest';
import { stateVersion } from '@/simulation/state';
import { tinyWorld } from '@/simulation/worlds/tiny';
import { readState } from './read-state';

test('an older world is brought forward step by step', () => {
  const { seed, ...rest } = tinyWorld();
  const oldest = { ...rest, version: stateVersion - 2, name: seed };
  const migrations = {
    [stateVersion - 2]: ({ name, ...state }: Record<string, unknown>) => ({ ...state, grain: name }),
    [stateVersion - 1]: ({ grain, ...state }: Record<string, unknown>) => ({ ...state, seed: grain }),
  };
  expect(readState(oldest, migrations)).toEqual(tinyWorld());
});

test('a world of version 1 is read: its bodies are as of its clock', () => {
  const { weather, characters, ...rest } = tinyWorld();
  const { hours: _hours, ...oldWeather } = weather;
  const old = Object.entries(characters).map(([id, { body, ...character }]) => {
    const { at: _at, ...oldBody } = body;
    return [id, { ...character, body: oldBody }];
  });
  const read = readState({ ...rest, version: 1, weather: oldWeather, characters: Object.fromEntries(old) });
  expect(read).toEqual(tinyWorld());
});

test('a world of version 2 is read: whom one met stands apart from what one did', () => {
  const { characters, ...rest } = tinyWorld();
  const [ada = '', ben = '', chen = ''] = Object.keys(characters);
  const old = Object.entries(characters).map(([id, { met: _met, ...character }]) => {
    const lastDone = { [`encounter:${chen}`]: 500, eat: 490, [`encounter:${ben}`]: 480 };
    return [id, id === ada ? { ...character, lastDone } : character];
  });
  const read = readState({ ...rest, version: 2, characters: Object.fromEntries(old) }).characters[ada];
  expect(read).toMatchObject({
    met: [
      [ben, 480],
      [chen, 500],
    ],
    lastDone: { eat: 490 },
  });
  expect(Object.keys(read?.lastDone ?? {})).toEqual(['eat']);
});

test('a world that is too old, or of newer code, is refused with a sentence', () => {
  expect(() => readState({ ...tinyWorld(), version: 0 })).toThrow('nothing brings that to version');
  expect(() => readState({ ...tinyWorld(), version: 99 })).toThrow('Use newer code');
});
