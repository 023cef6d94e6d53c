import { expect, test } from 'vitest';
import { doing, of, person, stage } from '../worlds/stage';
import { ada } from '../worlds/tiny';

test('a look around takes five minutes, counts the people there and ends boredom', () => {
  const scene = doing(stage({ [ada]: { body: { mood: -6, emotion: 'bored' } } }), ada, { action: 'look-around' }, 5);
  expect(of(scene, 'action-finished')[0]?.outcome).toMatchObject({ placeId: 'east-house', people: 1 });
  expect(person(scene.world, ada).body.emotion).toBe('neutral');
});
