import { expect, test } from 'vitest';
import { worldMinuteOf } from '../world-time';
import { choose, doing, of, pass, person, stage } from '../worlds/stage';
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

test('a meal out costs its price at its end, at home it is free, and an empty purse is told so', () => {
  const hungry = { body: { hunger: 60 } };
  const out = stage({ [ada]: { ...hungry, placeId: 'cafe', items: { phone: 1, coin: 10 } } });
  expect(person(doing(out, ada, { action: 'eat' }, 30).world, ada).items).toEqual({ phone: 1, coin: 2 });
  const atHome = stage({ [ada]: { ...hungry, items: { coin: 10 } } });
  expect(person(doing(atHome, ada, { action: 'eat' }, 30).world, ada).items).toEqual({ coin: 10 });
  const poor = stage({ [ada]: { ...hungry, placeId: 'cafe', items: { coin: 7 } } });
  expect(of(choose(poor, ada, { action: 'eat' }), 'action-refused')).toMatchObject([{ reason: 'cannot-pay' }]);
});

test('a place may ask its own price', () => {
  const dear = stage({ [ada]: { body: { hunger: 60 }, placeId: 'cafe', items: { coin: 20 } } });
  const world = { ...dear, economy: { wages: {}, prices: { cafe: { meal: 20 } } } };
  const started = choose(world, ada, { action: 'eat' });
  const eaten = pass(started.world, 30);
  expect(of(eaten, 'item-changed')).toEqual([
    { type: 'item-changed', characterId: ada, item: 'coin', quantity: 0, why: 'price' },
  ]);
  expect(person(eaten.world, ada).items).toEqual({});
});
