import { expect, test } from 'vitest';
import { verifyCounters } from '@/server/world/verify-counters';
import { caller } from '@/testing/call';
import { testApp } from '@/testing/test-app';
import { loadNetwork } from './load-network';

test('a loaded network has what was asked for, its counters equal a recount, and its posts are found', async () => {
  await using app = await testApp();
  const sizes = { people: 20, posts: 101, comments: 207, likes: 303, follows: 57 };
  await loadNetwork(app, sizes, () => {});
  expect(await verifyCounters(app.db)).toEqual([]);
  const counts = await Promise.all([
    app.db.user.count(),
    app.db.post.count(),
    app.db.comment.count(),
    app.db.like.count(),
    app.db.follow.count(),
  ]);
  expect(counts).toEqual([20, 101, 207, 303, 57]);
  const found = await caller(app).search.posts({ query: '雨伞' });
  expect(found.items.length).toBeGreaterThan(0);
  expect(found.items.every(({ text }) => text.includes('雨伞'))).toBe(true);
});
