import { expect, test } from 'vitest';
import { worldMinuteOf } from '../world-time';
import { choose, of, pass, person, stage } from '../worlds/stage';
import { ada, ben, chen, dora } from '../worlds/tiny';

const toCafe = { action: 'move', placeId: 'cafe' } as const;

test('a walk leaves the place at once and arrives at its end, at five units a minute', () => {
  const scene = choose(stage(), ada, { action: 'move', placeId: 'mill' });
  expect(person(scene.world, ada).placeId).toBeNull();
  expect(person(scene.world, ada).activity?.endsAt).toBe(510);
  expect(person(pass(scene.world, 30).world, ada)).toMatchObject({ placeId: 'mill', activity: null });
});

test('closed, full and empty houses let nobody in', () => {
  const reason = (world: ReturnType<typeof stage>, placeId: string) =>
    of(choose(world, ada, { action: 'move', placeId }), 'action-refused')[0]?.reason ?? null;
  expect(reason(stage({}, worldMinuteOf(1, 5)), 'cafe')).toBe('place-closed');
  expect(reason(stage({ [ben]: { placeId: 'cafe' }, [chen]: { placeId: 'cafe' }, [dora]: { placeId: 'cafe' } }), 'cafe')).toBe(
    'place-full',
  );
  expect(reason(stage({ [chen]: { placeId: 'mill' }, [dora]: { placeId: 'mill' } }), 'west-house')).toBe('nobody-home');
  expect(reason(stage(), 'west-house')).toBeNull();
  expect(reason(stage(), 'east-house')).toBe('already-here');
  expect(reason(stage(), 'moon')).toBe('unknown-place');
});

test('those on their way have claimed their seat', () => {
  const two = stage({ [ben]: { placeId: 'cafe' }, [chen]: { placeId: 'cafe' } });
  const full = choose(two, ada, toCafe).world;
  expect(of(choose(full, dora, toCafe), 'action-refused')).toMatchObject([{ reason: 'place-full' }]);
});

test('who comes after the doors closed stands outside and is told why', () => {
  const started = choose(stage({}, worldMinuteOf(1, 21, 55)), ada, toCafe).world;
  const arrived = pass(started, 10);
  expect(person(arrived.world, ada)).toMatchObject({ placeId: null, lastRefusal: { action: 'move', reason: 'place-closed' } });
  expect(of(arrived, 'action-finished')[0]?.outcome).toEqual({ placeId: 'cafe', arrived: false });
  expect(person(arrived.world, ada).turn).toBe(person(started, ada).turn);
});
