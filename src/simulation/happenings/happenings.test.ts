import { expect, test } from 'vitest';
import { sceneFor } from '../perception';
import type { Place, WorldState } from '../state';
import { type WorldMinute, worldMinute, worldMinuteOf } from '../world-time';
import { choose, of, pass, person, stage } from '../worlds/stage';
import { ada, ben, chen, dora } from '../worlds/tiny';
import type { HappeningEvent } from './happening-events';
import { sights, sounds } from './happening-kinds';
import { happeningsSince } from './happenings';

const square = (meadow: Place): Place => ({ ...meadow, id: 'square', kind: 'public', x: 20, y: 0, width: 30, height: 30 });

function town(people: Parameters<typeof stage>[0], minute: WorldMinute): WorldState {
  const world = stage(people, minute);
  const { meadow } = world.places;
  return meadow ? { ...world, places: { ...world.places, square: square(meadow) } } : world;
}

const under = (world: WorldState, kind: WorldState['weather']['kind'], before = kind): WorldState => {
  const hour = Math.floor(world.minute / 60) - 1;
  return { ...world, weather: { ...world.weather, kind, hours: [{ hour, kind: before, outdoorCelsius: 15 }] } };
};

/** What each of so many hours brings, if the world stood still and only the clock moved. */
function hoursOf(world: WorldState, hours: number, kind: WorldState['weather']['kind'] = 'sunny'): HappeningEvent[] {
  return Array.from({ length: hours }, (_, n) => {
    const minute = worldMinute.parse(world.minute + n * 60);
    return happeningsSince(under({ ...world, minute }, kind), worldMinute.parse(minute - 1));
  }).flat();
}

const outside = { [ada]: { placeId: 'meadow' }, [ben]: { placeId: 'square' }, [chen]: { placeId: 'mill' } };

test('G04: the noon bell is heard by everybody awake within a hundred units, also under a roof, and not by sleepers', () => {
  const world = town({ [ben]: { placeId: 'cafe' }, [dora]: { placeId: 'mill' } }, worldMinuteOf(1, 11, 55));
  const nap = { action: 'sleep', minutes: 60, dayMemory: '…' } as const;
  const asleep = choose({ ...world, ...withFatigue(world, ada, 80) }, ada, nap).world;
  const bells = of(pass(asleep, 5), 'sound');
  expect(bells).toMatchObject([{ kind: 'noon-bell', placeId: 'square', radius: 100, noticedBy: [ben] }]);
});

const withFatigue = (world: WorldState, id: string, fatigue: number) => ({
  characters: { ...world.characters, [id]: { ...person(world, id), body: { ...person(world, id).body, fatigue } } },
});

test('G04: a sight is seen from its place and from under the same sky near enough, not through walls', () => {
  const afternoon = town({ ...outside, [chen]: { placeId: 'cafe' } }, worldMinuteOf(1, 15));
  const rainbows = happeningsSince(under(afternoon, 'sunny', 'rainy'), worldMinuteOf(1, 14, 55)).filter(
    (event) => event.kind === 'rainbow',
  );
  expect(rainbows.length).toBeGreaterThan(0);
  for (const { noticedBy } of rainbows) for (const id of noticedBy) expect([ada, ben]).toContain(id);
  expect(happeningsSince(under(afternoon, 'sunny', 'cloudy'), worldMinuteOf(1, 14, 55)).some(isRainbow)).toBe(false);
});

const isRainbow = ({ kind }: HappeningEvent) => kind === 'rainbow';

test('G04: what nobody notices does not happen', () => {
  const indoors = {
    [ada]: { placeId: 'mill' },
    [ben]: { placeId: 'mill' },
    [chen]: { placeId: 'mill' },
    [dora]: { placeId: 'mill' },
  };
  expect(hoursOf(town(indoors, worldMinuteOf(2, 0)), 24 * 7)).toEqual([]);
  expect(happeningsSince(town(outside, worldMinuteOf(1, 12, 30)), worldMinuteOf(1, 12, 5))).toEqual([]);
});

test('G04: who noticed it has it in mind, in its notes and in its scene for an hour', () => {
  const scene = pass(town({ ...outside, [dora]: { placeId: 'square' } }, worldMinuteOf(1, 11, 55)), 5);
  const heard = { sense: 'sound', kind: 'noon-bell', placeId: 'square', at: worldMinuteOf(1, 12) };
  expect(person(scene.world, ben).noticed).toContainEqual(heard);
  expect(person(scene.world, ben).recent.map(({ note }) => note)).toContain('the noon bell · Meadow');
  const seen = (world: WorldState) => sceneFor(world, ben, null, 'en').noticed.map(({ what, minutesAgo }) => [what, minutesAgo]);
  expect(seen(scene.world)).toContainEqual(['the noon bell', 0]);
  expect(seen({ ...scene.world, minute: worldMinuteOf(1, 13, 1) })).not.toContainEqual(['the noon bell', 61]);
});

test('G04: there are a few a day, by the same dice for the same seed, and every kind comes when its time comes', () => {
  const world = town(outside, worldMinuteOf(2, 0));
  const month = hoursOf(world, 24 * 28);
  expect(hoursOf(world, 24 * 28)).toEqual(month);
  expect(month.filter(({ kind }) => kind === 'noon-bell')).toHaveLength(28);
  const fireworks = month.filter(({ kind }) => kind === 'fireworks').length;
  expect([1, 2, 3, 4]).toContain(fireworks);
  const rest = month.filter(({ kind }) => kind !== 'noon-bell');
  expect(rest.length / 28).toBeGreaterThan(1);
  expect(rest.length / 28).toBeLessThan(6);
  const seasons = [2, 32, 62, 92].map((day) => ({ ...world, minute: worldMinuteOf(day, 0) }));
  const skies = ['sunny', 'cloudy', 'stormy', 'snowy', 'foggy'] as const;
  const kinds = seasons.flatMap((season) => skies.flatMap((sky) => hoursOf(season, 24 * 28, sky).map(({ kind }) => kind)));
  const possible = [...Object.keys(sights), ...Object.keys(sounds)].filter((kind) => kind !== 'rainbow');
  expect([...new Set(kinds)].sort()).toEqual(possible.sort());
});
