import { expect, test } from 'vitest';
import { doing, person, stage } from '../worlds/stage';
import { ada } from '../worlds/tiny';

test('half an hour of rest takes twenty points of fatigue', () => {
  const { world } = doing(stage({ [ada]: { body: { fatigue: 70 } } }), ada, { action: 'rest' }, 30);
  expect(person(world, ada).body.fatigue).toBe(50);
});
