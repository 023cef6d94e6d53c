import { expect, test } from 'vitest';
import { choose, doing, person, stage } from '../worlds/stage';
import { ada } from '../worlds/tiny';

test('waiting ends on the grid, and then the character may choose again', () => {
  const { world } = choose(stage(), ada, { action: 'wait', minutes: 7 });
  expect(person(world, ada).activity).toMatchObject({ startedAt: 480, endsAt: 490 });
  expect(person(doing(stage(), ada, { action: 'wait', minutes: 7 }, 10).world, ada).activity).toBeNull();
});

test('a long wait bores', () => {
  expect(person(doing(stage(), ada, { action: 'wait', minutes: 60 }, 60).world, ada).body.emotion).toBe('bored');
});
