import { expect, test } from 'vitest';
import { choose, doing, of, person, stage } from '../worlds/stage';
import { ada, ben, chen } from '../worlds/tiny';

const hello = { action: 'greet', characterId: ben, text: 'Good morning!' } as const;

test('a greeting is heard, and both know each other a little better', () => {
  const scene = doing(stage(), ada, hello, 5);
  expect(of(scene, 'greeted')).toEqual([{ type: 'greeted', characterId: ada, otherId: ben, text: 'Good morning!' }]);
  expect(person(scene.world, ben).relationships[ada]).toMatchObject({ familiarity: 2, affinity: 1 });
  expect(person(scene.world, ben).recent.at(-1)).toMatchObject({ action: 'greeted', note: 'Ada · Good morning!' });
  expect(of(choose(scene.world, ada, hello), 'action-refused')).toMatchObject([{ reason: 'greeted-already' }]);
});

test('one greets those who are here and awake', () => {
  expect(of(choose(stage(), ada, { ...hello, characterId: chen }), 'action-refused')).toMatchObject([{ reason: 'not-here' }]);
  expect(of(choose(stage(), ada, { ...hello, characterId: ada }), 'action-refused')).toMatchObject([
    { reason: 'unknown-person' },
  ]);
  const benSleeps = choose(stage({ [ben]: { body: { fatigue: 90 } } }), ben, {
    action: 'sleep',
    minutes: 60,
    dayMemory: '-',
  }).world;
  expect(of(choose(benSleeps, ada, hello), 'action-refused')).toMatchObject([{ reason: 'asleep' }]);
});

test('words to somebody who left meanwhile are not heard', () => {
  const greeting = choose(stage(), ada, hello).world;
  const scene = doing(greeting, ben, { action: 'move', placeId: 'cafe' }, 5);
  expect(of(scene, 'greeted')).toEqual([]);
  expect(of(scene, 'action-finished')[0]?.outcome).toEqual({ heard: false });
});
