import fc from 'fast-check';
import { expect, test } from 'vitest';
import { peopleIn } from '../cast';
import { offersFor } from '../offers';
import { livesIn } from '../places';
import type { Place, WorldState } from '../state';
import { worldMinuteOf } from '../world-time';
import { choiceFromOffer } from '../worlds/choice-from-offer';
import { crowd } from '../worlds/crowd';
import { live, type Mind } from '../worlds/live';
import { choose, of, pass, person, stage } from '../worlds/stage';
import { ada, ben, chen, dora } from '../worlds/tiny';

const withPlaces = (world: WorldState, alter: (place: Place) => Partial<Place>): WorldState => ({
  ...world,
  places: Object.fromEntries(Object.entries(world.places).map(([id, place]) => [id, { ...place, ...alter(place) }])),
});

/** Goes wherever it may, by whim. */
const wanderer =
  (whims: readonly number[]): Mind =>
  (world, { characterId, turn, kind }) => {
    const ways = kind === 'choose' ? offersFor(world, characterId, null, 'en').filter(({ action }) => action === 'move') : [];
    const way = ways[(whims[turn % whims.length] ?? 0) % Math.max(1, ways.length)];
    return way ? { kind: 'choose', choice: choiceFromOffer(way), reason: '' } : null;
  };

function beyondCapacity(world: WorldState): string[] {
  return Object.values(world.places).flatMap((place) => {
    const inside = peopleIn(world, place.id);
    const own = Object.values(world.characters).filter((one) => livesIn(one, place)).length;
    const guests = inside.filter((one) => !livesIn(one, place)).length;
    return guests > Math.max(0, place.capacity - own) || inside.length > Math.max(place.capacity, own) ? [place.id] : [];
  });
}

test('K02: nobody is ever beyond the capacity of a place, whoever wanders where', () => {
  const life = fc.record({ whims: fc.array(fc.nat(99), { minLength: 5, maxLength: 30 }), room: fc.integer({ min: 0, max: 4 }) });
  fc.assert(
    fc.property(life, ({ whims, room }) => {
      const start = withPlaces(crowd(10), () => ({ capacity: room, hours: null }));
      live(
        start,
        ({ world, turns }) => {
          expect(beyondCapacity(world)).toEqual([]);
          return turns > 120;
        },
        wanderer(whims),
      );
    }),
    { numRuns: 12 },
  );
});

test('K02: guests leave room for those who live in a house, and these always get in', () => {
  const cramped = (capacity: number) =>
    withPlaces(stage({ [ada]: { placeId: 'cafe' }, [ben]: { placeId: 'mill' }, [dora]: { knows: ['east-house'] } }), (place) => ({
      ...(place.id === 'east-house' ? { capacity, hours: null, kind: 'public' as const } : {}),
    }));
  const visit = (capacity: number) =>
    of(choose(cramped(capacity), dora, { action: 'move', placeId: 'east-house' }), 'action-refused');
  expect(visit(2)).toMatchObject([{ reason: 'place-full' }]);
  expect(visit(3)).toEqual([]);
  const home = pass(choose(cramped(1), ben, { action: 'move', placeId: 'east-house' }).world, 60).world;
  expect(person(home, ben).placeId).toBe('east-house');
  expect(person(pass(choose(home, ada, { action: 'move', placeId: 'east-house' }).world, 60).world, ada).placeId).toBe(
    'east-house',
  );
});

test('K02: opening hours over midnight hold at the door', () => {
  const bar = (hour: number) => {
    const world = withPlaces(stage({ [chen]: { placeId: 'meadow' } }, worldMinuteOf(1, hour)), () => ({
      hours: { opensAt: 1200, closesAt: 120 },
    }));
    const scene = choose(world, chen, { action: 'move', placeId: 'cafe' });
    return of(scene, 'action-refused')[0]?.reason ?? 'in';
  };
  expect([19, 20, 25, 26].map(bar)).toEqual(['place-closed', 'in', 'in', 'place-closed']);
});
