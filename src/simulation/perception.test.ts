import { expect, test } from 'vitest';
import { sceneFor } from './perception';
import { choose, pass, run, stage } from './worlds/stage';
import { ada, ben, chen, dora } from './worlds/tiny';

test('a scene names who is there and what they do, in the language asked for', () => {
  const world = choose(stage(), ben, { action: 'eat' }).world;
  expect(sceneFor(world, ada, null, 'en').people).toEqual([
    { id: ben, name: 'Ben', doing: 'having a meal', familiarity: 0, affinity: 0 },
  ]);
  expect(sceneFor(world, ada, null, 'zh').people[0]).toMatchObject({ name: '本', doing: '在吃饭' });
});

test('H03: walls hide people; in the open one sees thirty units far', () => {
  const world = stage({
    [ada]: { placeId: 'meadow' },
    [ben]: { placeId: 'meadow' },
    [chen]: { placeId: 'cafe' },
    [dora]: { placeId: null, x: 500, y: 500 },
  });
  const seen = (who: string) => sceneFor(world, who, null, 'en').people.map((one) => one.name);
  expect([seen(ada), seen(chen), seen(dora)]).toEqual([['Ben'], [], []]);
});

test('H03: one knows the way home, to work, to where the plan leads and to food, nearest first', () => {
  const places = sceneFor(stage({ [ada]: { placeId: 'meadow' } }), ada, null, 'en').nearbyPlaces;
  expect(places.map((place) => place.id)).toEqual(['cafe', 'east-house', 'mill']);
  expect(places[2]).toMatchObject({ name: 'Mill', isOpen: true });
});

test('the scene tells of an alarm within the hour, and of what it interrupted', () => {
  const working = choose(stage({ [ada]: { placeId: 'mill' } }), ada, { action: 'work', minutes: 120 }).world;
  const { world } = run(working, { type: 'alarm', kind: 'fire', placeId: 'mill', radius: 0 });
  const alarm = { kind: 'fire', place: 'Mill', isHere: true, isCalled: false };
  expect(sceneFor(world, ada, null, 'en')).toMatchObject({ alarm, interrupted: 'work' });
  expect(sceneFor(pass(world, 60).world, ada, null, 'en').alarm).toBeNull();
});

test('the present item of the plan is marked, and the last things done are told', () => {
  const world = pass(choose(stage(), ada, { action: 'look-around' }).world, 5).world;
  const scene = sceneFor(world, ada, null, 'en');
  expect(scene.plan.filter((item) => item.isNow).map((item) => item.activity)).toEqual(['eat']);
  expect(scene.recent).toEqual([{ clock: '08:05', action: 'look-around', note: '' }]);
  expect(scene).toMatchObject({
    day: 1,
    clock: '08:05',
    partOfDay: 'morning',
    season: 'spring',
    place: { id: 'east-house', isHome: true },
  });
});
