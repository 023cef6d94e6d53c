// What happens in a town without anybody doing it. Dice by hour and place; what nobody notices has not happened.
import { distance } from '@/lib/polyline';
import { isAsleep, peopleIn } from '../cast';
import { happenings as rules } from '../constants';
import { roll } from '../dice';
import { isWetWeather } from '../exposure';
import { peopleOutdoors } from '../senses';
import type { Character, Place, WorldState } from '../state';
import { townMapOf } from '../ways/town-map';
import { dayOf, hourOf, seasonOf, type WorldMinute } from '../world-time';
import type { HappeningEvent } from './happening-events';
import { type Circumstances, sights, sounds } from './happening-kinds';
import { isSeenFrom } from './in-reach';
import { sightKinds, soundKinds } from './sense-kinds';

/** Sights and sounds of the hour that has just begun, when time moved on to the present minute; none within an hour. */
export function happeningsSince(world: WorldState, from: WorldMinute): HappeningEvent[] {
  const hour = Math.floor(world.minute / 60);
  if (Math.floor(from / 60) === hour) return [];
  return townMapOf(world.places)
    .places.filter((place) => !place.indoor)
    .flatMap((place) => [...sightAt(world, place, hour), ...soundAt(world, place, hour)]);
}

function sightAt(world: WorldState, place: Place, hour: number): HappeningEvent[] {
  const kind = drawn(
    world,
    { place, hour, sense: 'sight' },
    sightKinds.map((name) => [name, sights[name]] as const),
  );
  if (kind === null) return [];
  const sees = (id: string) => roll(world.seed, 'notice', hour, place.id, id) < rules.sightNoticed;
  const noticedBy = awakeWithin(world, place, sights[kind].radius).filter(
    (one) => isSeenFrom(world, one, { place, kind }) && sees(one.id),
  );
  return noticedBy.length === 0
    ? []
    : [{ type: 'sight', kind, placeId: place.id, radius: sights[kind].radius, noticedBy: ids(noticedBy) }];
}

function soundAt(world: WorldState, place: Place, hour: number): HappeningEvent[] {
  const kind = drawn(
    world,
    { place, hour, sense: 'sound' },
    soundKinds.map((name) => [name, sounds[name]] as const),
  );
  if (kind === null) return [];
  const { radius } = sounds[kind];
  const noticedBy = [...awakeWithin(world, place, radius), ...awakeUnderRoofs(world, place, radius)];
  return noticedBy.length === 0 ? [] : [{ type: 'sound', kind, placeId: place.id, radius, noticedBy: ids(noticedBy) }];
}

type Throw = { place: Place; hour: number; sense: 'sight' | 'sound' };

/** One throw an hour for each sense and place: the kinds that are possible share it by their chances. */
function drawn<K extends string>(
  world: WorldState,
  { place, hour, sense }: Throw,
  kinds: readonly (readonly [K, Circumstances])[],
): K | null {
  let left = roll(world.seed, sense, hour, place.id);
  for (const [kind, circumstances] of kinds) {
    if (!isPossible(world, place, circumstances)) continue;
    left -= circumstances.chance;
    if (left < 0) return kind;
  }
  return null;
}

function isPossible(
  world: WorldState,
  place: Place,
  { at, hours, weather, seasons, afterRain, everyDays }: Circumstances,
): boolean {
  const { minute } = world;
  const [from, to] = hours;
  const hour = hourOf(minute);
  const isHour = from < to ? hour >= from && hour < to : hour >= from || hour < to;
  return (
    isHour &&
    at.includes(place.kind) &&
    (weather?.includes(world.weather.kind) ?? true) &&
    (seasons?.includes(seasonOf(minute)) ?? true) &&
    (everyDays === undefined || dayOf(minute) % everyDays === 0) &&
    (!afterRain || hasJustRained(world))
  );
}

const hasJustRained = ({ weather, minute }: WorldState) =>
  weather.hours.some(({ hour, kind }) => hour === Math.floor(minute / 60) - 1 && isWetWeather(kind));

/** In the place itself, and under the open sky around it. */
function awakeWithin(world: WorldState, place: Place, radius: number): Character[] {
  return [...peopleIn(world, place.id), ...peopleOutdoors(world, place, radius)].filter((one) => !isAsleep(one));
}

function awakeUnderRoofs(world: WorldState, around: Place, radius: number): Character[] {
  const { x, y } = around;
  return townMapOf(world.places)
    .within({ x: x - radius, y: y - radius }, { x: x + radius, y: y + radius })
    .filter((place) => place.indoor && distance(place, around) <= radius)
    .flatMap((place) => peopleIn(world, place.id))
    .filter((one) => !isAsleep(one));
}

const ids = (people: readonly Character[]) => [...new Set(people.map(({ id }) => id))].sort();
