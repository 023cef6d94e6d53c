import { expect, test } from 'vitest';
import { offersFor } from '../offers';
import { worldMinuteOf } from '../world-time';
import { choose, doing, of, person, stage } from '../worlds/stage';
import { ada, dora } from '../worlds/tiny';

test('an hour of work costs nine points of fatigue', () => {
  const { world } = doing(stage({ [ada]: { placeId: 'mill' } }), ada, { action: 'work', minutes: 60 }, 60);
  expect(person(world, ada).body.fatigue).toBe(19);
});

test('work is offered until the planned work ends', () => {
  const world = stage({ [ada]: { placeId: 'mill' } }, worldMinuteOf(1, 10));
  expect(offersFor(world, ada, null, 'en').find((offer) => offer.action === 'work')?.minutes).toBe(120);
});

test('one works at an open workplace of one’s own', () => {
  const work = { action: 'work', minutes: 60 } as const;
  expect(of(choose(stage(), ada, work), 'action-refused')).toMatchObject([{ reason: 'not-at-work' }]);
  expect(of(choose(stage(), dora, work), 'action-refused')).toMatchObject([{ reason: 'no-work' }]);
  const late = stage({ [ada]: { placeId: 'mill' } }, worldMinuteOf(1, 20));
  expect(of(choose(late, ada, work), 'action-refused')).toMatchObject([{ reason: 'place-closed' }]);
});
