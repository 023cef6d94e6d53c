import { expect, test } from 'vitest';
import { isExhausted, isHungry, isStarving, isTired, isUnwell } from './body';
import { fallbackChoice } from './fallback-choice';
import { offersFor } from './offers';
import { sceneFor } from './perception';
import type { Body } from './state';
import { person, stage } from './worlds/stage';
import { ada } from './worlds/tiny';
import { withServices } from './worlds/with-services';

const bodyWith = (given: Partial<Body>) => person(stage({ [ada]: { body: given } }), ada).body;

test('H05: one is tired from 60 and exhausted from 85, and high fatigue is always bad', () => {
  expect([0, 59.99, 60, 100].map((fatigue) => isTired(bodyWith({ fatigue })))).toEqual([false, false, true, true]);
  expect([60, 84.99, 85, 100].map((fatigue) => isExhausted(bodyWith({ fatigue })))).toEqual([false, false, true, true]);
});

test('H05: one is hungry from 50 and starving from 80', () => {
  expect([0, 49.99, 50, 100].map((hunger) => isHungry(bodyWith({ hunger })))).toEqual([false, false, true, true]);
  expect([50, 79.99, 80, 100].map((hunger) => isStarving(bodyWith({ hunger })))).toEqual([false, false, true, true]);
});

test('H05: below 30 one is unwell, up to 60 weak enough for the hospital to take one in', () => {
  expect([0, 29.99, 30, 100].map((health) => isUnwell(bodyWith({ health })))).toEqual([true, true, false, false]);
  const isTreated = (health: number) => {
    const world = withServices(stage({ [ada]: { placeId: 'hospital', body: { health } } }));
    return offersFor(world, ada, null, 'en').some(({ action }) => action === 'visit-hospital');
  };
  expect([10, 29, 45, 59, 60, 100].map(isTreated)).toEqual([true, true, true, true, false, false]);
});

test('H05: the scene tells the thresholds in words, and the rule follows them', () => {
  const world = stage({ [ada]: { body: { fatigue: 60, hunger: 50, health: 29 } } });
  expect(sceneFor(world, ada, null, 'en').body).toMatchObject({ isTired: true, isHungry: true, isIll: true });
  const hungry = stage({ [ada]: { body: { hunger: 50 } } });
  expect(fallbackChoice(hungry, person(hungry, ada))).toMatchObject({ choice: { action: 'eat' }, reason: 'hungry' });
});
