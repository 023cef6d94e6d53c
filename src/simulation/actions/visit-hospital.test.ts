import { expect, test } from 'vitest';
import { fallbackChoice } from '../fallback-choice';
import { offersFor } from '../offers';
import { choose, doing, of, person, stage } from '../worlds/stage';
import { ada } from '../worlds/tiny';
import { withServices } from '../worlds/with-services';

const treatment = { action: 'visit-hospital' } as const;
const patient = (placeId: string, health: number, hunger = 30) =>
  withServices(stage({ [ada]: { placeId, body: { health, hunger } } }));
const offered = (world: ReturnType<typeof patient>) => offersFor(world, ada, null, 'en').map(({ action }) => action);

test('an hour in the hospital heals forty points, part of it the part that was had', () => {
  expect(person(doing(patient('hospital', 20), ada, treatment, 60).world, ada).body.health).toBe(63);
});

test('one is treated in the hospital, and only when weak', () => {
  expect(offered(patient('hospital', 20))).toContain('visit-hospital');
  expect(offered(patient('hospital', 90))).not.toContain('visit-hospital');
  expect(of(choose(patient('hospital', 90), ada, treatment), 'action-refused')).toMatchObject([{ reason: 'not-ill' }]);
  expect(of(choose(patient('cafe', 20), ada, treatment), 'action-refused')).toMatchObject([{ reason: 'not-in-hospital' }]);
});

test('the rule sends the ill to the hospital, the starving to food first, and the ill of a town without one to rest', () => {
  const choiceOf = (world: ReturnType<typeof patient>) => fallbackChoice(world, person(world, ada));
  expect(choiceOf(patient('east-house', 20))).toEqual({ choice: { action: 'move', placeId: 'hospital' }, reason: 'unwell' });
  expect(choiceOf(patient('hospital', 20))).toEqual({ choice: treatment, reason: 'unwell' });
  expect(choiceOf(patient('east-house', 20, 85)).choice).toEqual({ action: 'eat' });
  expect(choiceOf(stage({ [ada]: { body: { health: 20 } } })).choice).toEqual({ action: 'rest' });
});
