import { expect, test } from 'vitest';
import { worldMinuteOf } from '../world-time';
import { choose, doing, of, person, stage } from '../worlds/stage';
import { ada, ben, chen } from '../worlds/tiny';

test('a meal fills sixty points after half an hour, and pleases', () => {
  const { world } = doing(stage({ [ada]: { body: { hunger: 70, health: 80 } } }), ada, { action: 'eat' }, 30);
  expect(person(world, ada).body).toMatchObject({ hunger: 13.6, emotion: 'happy', lastMealAt: 510 });
  expect(person(world, ada).body.health).toBeGreaterThan(85);
});

test('one eats at home or where food is served, and nowhere else', () => {
  const hungry = { body: { hunger: 60 } };
  const world = stage({
    [ada]: { ...hungry, placeId: 'meadow' },
    [ben]: { ...hungry, placeId: 'cafe' },
    [chen]: { ...hungry, placeId: 'east-house' },
  });
  expect(of(choose(world, ada, { action: 'eat' }), 'action-refused')).toMatchObject([{ reason: 'no-food-here' }]);
  expect(of(choose(world, ben, { action: 'eat' }), 'action-refused')).toEqual([]);
  expect(of(choose(world, chen, { action: 'eat' }), 'action-refused')).toMatchObject([{ reason: 'no-food-here' }]);
});

test('the café serves nothing after hours', () => {
  const world = stage({ [ada]: { placeId: 'cafe', body: { hunger: 60 } } }, worldMinuteOf(1, 22));
  expect(of(choose(world, ada, { action: 'eat' }), 'action-refused')).toMatchObject([{ reason: 'no-food-here' }]);
});
