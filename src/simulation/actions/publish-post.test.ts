import { expect, test } from 'vitest';
import { choose, doing, of, pass, person, stage } from '../worlds/stage';
import { ada } from '../worlds/tiny';

const post = { action: 'publish-post', text: 'The meadow is in bloom.' } as const;

test('a post is published at the end, with the place it was written at', () => {
  const scene = doing(stage(), ada, post, 10);
  expect(of(scene, 'post-published')).toMatchObject([{ characterId: ada, text: post.text, placeId: 'east-house' }]);
});

test('three hours lie between two posts, and a day has four', () => {
  let world = doing(stage(), ada, post, 10).world;
  expect(of(choose(world, ada, post), 'action-refused')).toMatchObject([{ reason: 'just-posted' }]);
  for (let i = 0; i < 3; i++) world = doing(pass(world, 180).world, ada, post, 10).world;
  expect(person(world, ada).online?.posts).toBe(4);
  world = pass(world, 180).world;
  expect(of(choose(world, ada, post), 'action-refused')).toMatchObject([{ reason: 'enough-posts-today' }]);
  expect(of(choose(pass(world, 300).world, ada, post), 'action-refused')).toEqual([]);
});
