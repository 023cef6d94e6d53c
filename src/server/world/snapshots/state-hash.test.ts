import { expect, test } from 'vitest';
import { tinyWorld } from '@/simulation/worlds/tiny';
import { stateHash } from './state-hash';

test('a world keeps its hash when a store reorders its keys, and loses it with any change', () => {
  const world = tinyWorld();
  const reordered = { ...world, characters: Object.fromEntries(Object.entries(world.characters).reverse()) };
  expect(Object.keys(reordered.characters)).not.toEqual(Object.keys(world.characters));
  expect(stateHash(reordered)).toBe(stateHash(world));
  expect(stateHash({ ...world, minute: world.minute + 1 })).not.toBe(stateHash(world));
  expect(stateHash(JSON.parse(JSON.stringify(world)))).toBe(stateHash(world));
});

test('what looks alike is told apart', () => {
  expect(stateHash({ a: [] })).not.toBe(stateHash({ a: {} }));
  expect(stateHash({ a: null })).not.toBe(stateHash({}));
});
