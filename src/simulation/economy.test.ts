import { expect, test } from 'vitest';
import { economy } from './constants';
import { fallbackAnswer } from './fallback';
import type { WorldState } from './state';
import { worldMinuteOf } from './world-time';
import { live } from './worlds/live';
import { doing, of, pass, person, stage } from './worlds/stage';
import { ada, dora, tinyWorld } from './worlds/tiny';

const coinsIn = (world: WorldState) => Object.values(world.characters).reduce((sum, { items }) => sum + (items.coin ?? 0), 0);

test('J01: the coins of a town change only by what is earned and what is paid', () => {
  const start = tinyWorld();
  const { world, events } = live(start, (life) => life.world.minute >= worldMinuteOf(4, 8));
  const purses = new Map(Object.values(start.characters).map(({ id, items }) => [id, items.coin ?? 0]));
  let earned = 0;
  let paid = 0;
  let rent = 0;
  for (const event of events) {
    if (event.type !== 'item-changed' || event.item !== 'coin') continue;
    const change = event.quantity - (purses.get(event.characterId) ?? 0);
    purses.set(event.characterId, event.quantity);
    if (event.why === 'wage' || event.why === 'allowance') earned += change;
    if (event.why === 'price') paid -= change;
    if (event.why === 'rent') rent -= change;
  }
  const outcomes = events.flatMap((event) => (event.type === 'action-finished' ? [event.outcome] : []));
  const pays = outcomes.reduce((sum, { pay }) => sum + Number(pay ?? 0), 0);
  const prices = outcomes.reduce((sum, { price }) => sum + Number(price ?? 0), 0);
  expect(coinsIn(world) - coinsIn(start)).toBe(earned - paid - rent);
  expect(paid).toBe(prices);
  expect(earned - pays).toBe(3 * economy.allowance); // Dora has no work, and three mornings came
  expect(pays).toBeGreaterThan(0);
  expect(prices).toBeGreaterThan(0);
});

test('H08: with an empty purse the rule eats at home instead of going out, and stays there', () => {
  const lunch = worldMinuteOf(1, 12, 5);
  const items = { phone: 1 };
  const world = stage({ [ada]: { placeId: 'mill', items, body: { hunger: 60 } } }, lunch);
  const turn = { characterId: ada, turn: 1, kind: 'choose' } as const;
  expect(fallbackAnswer(world, turn)).toMatchObject({ choice: { action: 'move', placeId: 'east-house' } });
  const atHome = stage({ [ada]: { items, body: { hunger: 60 } } }, lunch);
  expect(fallbackAnswer(atHome, turn)).toMatchObject({ choice: { action: 'eat' } });
  const fed = doing(atHome, ada, { action: 'eat' }, 30).world;
  expect(fallbackAnswer(fed, { ...turn, turn: person(fed, ada).turn })).toMatchObject({ choice: { action: 'wait' } });
});

test('H05: nobody starves in a town where nobody has a coin and work pays nothing', () => {
  const poor = tinyWorld();
  const characters = Object.fromEntries(Object.values(poor.characters).map((one) => [one.id, { ...one, items: { phone: 1 } }]));
  let hungriest = 0;
  live({ ...poor, characters, economy: { wages: { mill: 0, cafe: 0 }, prices: {} } }, ({ world }) => {
    for (const { body } of Object.values(world.characters)) hungriest = Math.max(hungriest, body.hunger);
    return world.minute >= worldMinuteOf(4, 8);
  });
  expect(hungriest).toBeLessThan(80);
});

test('who has no work is given something each morning', () => {
  const night = stage({ [dora]: { items: { coin: 1 }, body: { fatigue: 80 } } }, worldMinuteOf(1, 22));
  const { world } = doing(night, dora, { action: 'sleep', minutes: 480, dayMemory: '…' }, 480);
  expect(person(world, dora).items).toEqual({ coin: 1 + economy.allowance });
  expect(of(pass(world, 5), 'item-changed')).toEqual([]);
});

test('H12: in a week of work nobody grows rich, and nobody goes broke', () => {
  const { world } = live(tinyWorld(), (life) => life.world.minute >= worldMinuteOf(8, 8));
  for (const { id, items } of Object.values(world.characters)) {
    expect(items.coin, id).toBeGreaterThanOrEqual(economy.keptFromRent);
    expect(items.coin, id).toBeLessThan(economy.purse + 7 * economy.hourlyWage * 3);
  }
});

test('H12: rent leaves the coins for the next meals, and whoever has no work pays none', () => {
  const night = worldMinuteOf(1, 22);
  const toBed = { action: 'sleep', minutes: 480, dayMemory: '…' } as const;
  const morning = (id: string, coin: number) => {
    const world = stage({ [id]: { items: { coin }, body: { fatigue: 80 } } }, night);
    return person(doing(world, id, toBed, 540).world, id).items.coin;
  };
  expect([morning(ada, 100), morning(ada, 50), morning(ada, 16), morning(ada, 3)]).toEqual([60, 16, 16, 3]);
  expect(morning(dora, 1)).toBe(1 + economy.allowance);
});
