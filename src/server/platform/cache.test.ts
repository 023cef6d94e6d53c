import { expect, test } from 'vitest';
import { createCache } from './cache';

test('a cache forgets what was used longest ago, and nothing else', () => {
  const cache = createCache(2);
  cache.set('a', 1);
  cache.set('b', 2);
  cache.get('a');
  cache.set('c', 3);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
  cache.set('a', 4);
  expect(cache.get('a')).toBe(4);
});
