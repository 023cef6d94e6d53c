import { expect, test } from 'vitest';
import { priorities, priorityOf } from './priorities';
import { choose, of, pass, stage } from './worlds/stage';
import { ada, ben, chen, dora } from './worlds/tiny';

test('the scale has six steps, and every action stands on one', () => {
  expect(Object.values(priorities)).toEqual([0, 10, 20, 50, 80, 100]);
  expect((['visit-hospital', 'sleep', 'work', 'publish-post', 'wait'] as const).map(priorityOf)).toEqual([10, 20, 50, 80, 100]);
});

test('of what ends in one minute the more urgent ends first, then the lower id', () => {
  const hungry = { body: { hunger: 60 } };
  let world = stage({ [ada]: {}, [ben]: { placeId: 'cafe' }, [chen]: hungry, [dora]: hungry });
  world = choose(world, ada, { action: 'wait', minutes: 30 }).world;
  world = choose(world, ben, { action: 'work', minutes: 30 }).world;
  world = choose(world, dora, { action: 'eat' }).world;
  world = choose(world, chen, { action: 'eat' }).world;
  expect(of(pass(world, 30), 'action-finished').map((event) => event.characterId)).toEqual([chen, dora, ben, ada]);
});
