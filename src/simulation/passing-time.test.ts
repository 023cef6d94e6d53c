import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WorldState } from './state';
import { worldMinuteOf } from './world-time';
import { choose, pass, stage } from './worlds/stage';
import { ada, ben, chen, dora } from './worlds/tiny';

function busyTown(): WorldState {
  const start = stage({ [chen]: { body: { fatigue: 84.5, hunger: 79 } }, [ben]: { placeId: 'cafe' } }, worldMinuteOf(1, 12));
  const working = choose(start, ben, { action: 'work', minutes: 240 }).world;
  const waiting = choose(working, ada, { action: 'wait', minutes: 120 }).world;
  const asleep = choose(waiting, dora, { action: 'rest' }).world;
  return choose(asleep, chen, { action: 'wait', minutes: 60 }).world;
}

test('cutting the time differently changes nothing', () => {
  const world = busyTown();
  const whole = pass(world, 240).world;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 12 }), (cuts) => {
      let cut = world;
      for (const minutes of cuts) cut = pass(cut, Math.min(minutes, world.minute + 240 - cut.minute)).world;
      expect(pass(cut, world.minute + 240 - cut.minute).world).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});

test('the clock stops at the first end on its way, and when somebody grows tired', () => {
  const world = busyTown();
  expect(
    pass(world, 60)
      .events.filter((event) => event.type === 'time-passed')
      .map((event) => event.to - world.minute),
  ).toEqual([5, 30, 60]);
});
