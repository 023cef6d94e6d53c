import { expect, test } from 'vitest';
import { worldMinuteOf } from './world-time';
import { choose, doing, of, pass, person, stage } from './worlds/stage';
import { ada } from './worlds/tiny';

const night = worldMinuteOf(1, 22, 30);
const toBed = { action: 'sleep', minutes: 480, dayMemory: '…' } as const;
const tired = { body: { fatigue: 80 } };

test('J01: a phone and a coat wear by one each day; food and coins do not', () => {
  const world = stage({ [ada]: { ...tired, items: { phone: 1, coat: 1, food: 2, coin: 3 } } }, night);
  const after = person(doing(world, ada, toBed, 480).world, ada);
  expect(after.wear).toEqual({ phone: 1, coat: 1 });
  expect(after.items).toEqual({ phone: 1, coat: 1, food: 2, coin: 3 });
});

test('J01: after a hundred days a phone breaks, and one is without the network until a new one is bought', () => {
  const old = stage({ [ada]: { ...tired, items: { phone: 1, coin: 200 }, wear: { phone: 99 } } }, night);
  const morning = doing(old, ada, toBed, 480);
  expect(person(morning.world, ada)).toMatchObject({ items: { coin: 160 }, wear: { phone: 0 } });
  expect(of(morning, 'item-changed')).toMatchObject([
    { item: 'coin', quantity: 160, why: 'rent' },
    { item: 'phone', quantity: 0, why: 'broke' },
  ]);
  const post = { action: 'publish-post', text: 'Hello' } as const;
  const without = stage({ [ada]: { placeId: 'cafe', items: { coin: 200 } } });
  expect(of(choose(without, ada, post), 'action-refused')).toMatchObject([{ reason: 'no-phone' }]);
  const bought = pass(choose(without, ada, { action: 'buy', item: 'phone', quantity: 1 }).world, 5).world;
  expect(person(bought, ada).items).toEqual({ coin: 120, phone: 1 });
});

test('of two phones one lasts when the other breaks', () => {
  const world = stage({ [ada]: { ...tired, items: { phone: 2 }, wear: { phone: 99 } } }, night);
  expect(person(doing(world, ada, toBed, 480).world, ada).items).toEqual({ phone: 1 });
});
