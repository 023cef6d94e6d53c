import { expect, test } from 'vitest';
import { offersFor } from '../offers';
import type { WorldState } from '../state';
import { worldMinuteOf } from '../world-time';
import { doing, of, person, stage } from '../worlds/stage';
import { ada, dora } from '../worlds/tiny';
import type { Photo, PhotoSubject } from './photo';

const noon = worldMinuteOf(1, 12);
const swing = { id: 'meadow-1-bench', kind: 'bench', name: { en: 'bench', zh: '长椅' }, x: 0, y: 0 } as const;

/** On the meadow, beside a bench and a friend, with such photos in the album. */
function onMeadow(subjects: PhotoSubject[]): WorldState {
  const world = stage({}, noon);
  const { meadow } = world.places;
  if (!meadow) throw new Error('The tiny world has no meadow');
  const photos = subjects.map(
    (subject, n): Photo => ({
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      minute: worldMinuteOf(1, 1),
      placeId: 'meadow',
      subject,
      description: 'Something.',
    }),
  );
  const bench = { ...swing, x: meadow.x, y: meadow.y };
  const given = {
    [ada]: { placeId: 'meadow', photos, relationships: { [dora]: { familiarity: 30, affinity: 20 } } },
    [dora]: { placeId: 'meadow', activity: null },
  };
  const staged = stage(given, noon);
  return { ...staged, places: { ...staged.places, meadow: { ...meadow, objects: [bench] } } };
}

const offered = (world: WorldState) => offersFor(world, ada, null, 'en').flatMap(({ photo }) => photo ?? []);

test('N01: places, people, things and oneself are offered, and never what the last photo showed', () => {
  expect(offered(onMeadow([]))).toEqual(['place', 'person', 'object', 'selfie']);
  expect(offered(onMeadow(['place']))).toEqual(['person', 'object', 'selfie']);
  expect(offered(onMeadow(['selfie', 'place', 'person']))).toEqual(['place', 'object']);
  expect(offered(onMeadow(['selfie', 'place', 'person', 'place']))).toEqual(['person', 'object', 'selfie']);
});

test('N01: a photo has its description at once, and says as data who and what is on it', () => {
  const choice = { action: 'take-photo', subject: 'object', personId: null, objectId: swing.id } as const;
  const scene = doing(onMeadow([]), ada, choice, 5);
  const { world } = scene;
  expect(person(world, ada).photos?.at(-1)?.description).toMatch(/^Bench at Meadow, with Dora/);
  expect(of(scene, 'photo-taken')[0]?.shows).toMatchObject({
    object: 'bench',
    people: [{ id: dora }],
    weather: world.weather.kind,
  });
  const selfie = doing(onMeadow([]), ada, { action: 'take-photo', subject: 'selfie', personId: null }, 5);
  expect(of(selfie, 'photo-taken')[0]?.shows?.people.map(({ id }) => id)).toEqual([ada, dora]);
});
