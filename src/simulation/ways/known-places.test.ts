import { expect, test } from 'vitest';
import { knownMap, reach } from '../constants';
import { fallbackAnswer } from '../fallback';
import { spotIn } from '../places';
import type { Place, WorldState } from '../state';
import { choose, of, pass, person, stage } from '../worlds/stage';
import { ada, ben, chen, dora } from '../worlds/tiny';
import { withServices } from '../worlds/with-services';
import { gridTown } from './grid-town';
import { knowsWayTo, placesKnown, placesSeen } from './known-places';

const known = (world: WorldState, who: string) => placesKnown(world, person(world, who)).map(({ id }) => id);
const living = (places: WorldState['places']): WorldState => ({ ...stage(), places: { ...stage().places, ...places } });

test('H03: one sees the five nearest places within fifty units', () => {
  const world = living(gridTown(100));
  const { x, y } = world.places['house-44'] ?? { x: 0, y: 0 };
  const me = { ...person(world, ada), placeId: null, x, y };
  const seen = placesSeen(world, me);
  const gaps = seen.map((place) => Math.hypot(place.x - x, place.y - y));
  expect(seen).toHaveLength(reach.placesShown);
  expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
  expect(gaps.every((gap) => gap <= reach.places)).toBe(true);
  expect(placesSeen(world, { ...me, x: 900, y: 900 })).toEqual([]);
});

test('H03: one knows the public places and its own, nearest first, and can go there from anywhere', () => {
  const world = withServices(stage({ [ada]: { placeId: null, x: 120, y: 400, plan: [] } }));
  expect(known(world, ada)).toEqual(['fire-station', 'hospital', 'meadow', 'cafe', 'east-house', 'mill']);
  const far = choose(world, ada, { action: 'move', placeId: 'mill' });
  expect(person(far.world, ada).activity?.choice.action).toBe('move');
});

test('H03: homes of others are known by friendship, by the plan, by having been there', () => {
  const friend = { [chen]: { familiarity: knownMap.homeOfFriend, affinity: 0 } };
  const visit = { at: 480, minutes: 60, activity: 'social', placeId: 'west-house', note: '' } as const;
  const knows = (world: WorldState) => known(world, ada).includes('west-house');
  expect(knows(stage())).toBe(false);
  expect(knows(stage({ [ada]: { relationships: friend } }))).toBe(true);
  expect(knows(stage({ [ada]: { plan: [visit] } }))).toBe(true);
  const before = stage({ [ada]: { plan: [visit] } });
  const visited = pass(choose(before, ada, { action: 'move', placeId: 'west-house' }).world, 40).world;
  expect(person(visited, ada)).toMatchObject({ placeId: 'west-house', knows: ['west-house'] });
  const home = pass(choose(visited, ada, { action: 'move', placeId: 'east-house' }).world, 40).world;
  const planless = { ...home, characters: { ...home.characters, [ada]: { ...person(home, ada), plan: [], routine: [] } } };
  expect(knows(planless)).toBe(true);
});

test('H03: nobody walks to a home that it does not know, and rules do not try', () => {
  const world = stage({ [ben]: { placeId: 'cafe' }, [dora]: { placeId: 'west-house' } });
  const stranger = person(world, ben);
  const house = world.places['west-house'];
  expect(house && knowsWayTo(world, stranger, house)).toBe(false);
  expect(of(choose(world, ben, { action: 'move', placeId: 'west-house' }), 'action-refused')).toMatchObject([
    { reason: 'unknown-way' },
  ]);
  expect(fallbackAnswer(world, { characterId: ben, turn: stranger.turn, kind: 'choose' })).toMatchObject({ kind: 'choose' });
});

test('H03: in a big town one thinks of the public places around, not of all', () => {
  const places = gridTown(3000);
  const house: Place | undefined = places['house-1500'];
  if (!house) throw new Error('An empty town');
  const world = living(places);
  const me = { ...person(world, ada), placeId: house.id, ...spotIn('s', ada, house) };
  const thoughtOf = placesKnown(world, me);
  expect(thoughtOf.length).toBeLessThanOrEqual(knownMap.thoughtOf + reach.placesShown + 5);
  expect(thoughtOf[0]?.id).toBe(house.id);
  expect(knowsWayTo(world, me, places['house-2999'] ?? house)).toBe(true);
});
