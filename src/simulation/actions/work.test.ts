import { expect, test } from 'vitest';
import { offersFor } from '../offers';
import { worldMinuteOf } from '../world-time';
import { choose, doing, of, person, stage } from '../worlds/stage';
import { ada, chen, dora } from '../worlds/tiny';

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

test('work pays by the hour at its end, and in proportion when it is cut short', () => {
  const world = stage({ [ada]: { placeId: 'mill', items: {} }, [chen]: { placeId: 'mill' } });
  expect(person(doing(world, ada, { action: 'work', minutes: 90 }, 90).world, ada).items).toEqual({ coin: 18 });
  const begun = doing(world, ada, { action: 'work', minutes: 90 }, 30).world;
  const talk = { action: 'talk', characterId: ada, text: 'A word?', maxTurns: 2 } as const;
  const spokenTo = choose(begun, chen, talk);
  expect(of(spokenTo, 'action-finished')).toMatchObject([{ interrupted: true, outcome: { minutes: 30, pay: 6 } }]);
  expect(person(spokenTo.world, ada).items).toEqual({ coin: 6 });
});

test('a place may pay its own wage', () => {
  const world = { ...stage({ [ada]: { placeId: 'mill', items: {} } }), economy: { wages: { mill: 30 }, prices: {} } };
  expect(person(doing(world, ada, { action: 'work', minutes: 60 }, 60).world, ada).items).toEqual({ coin: 30 });
});
