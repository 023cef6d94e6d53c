// What the weather does to one who is out in it.
import { isCalledTo } from './alarm';
import { weather as rules } from './constants';
import { isOutdoors } from './places';
import type { Character, Place, WeatherKind, WorldState } from './state';

type Sky = Pick<WorldState['weather'], 'kind' | 'outdoorCelsius'>;
export type Exposure = { isWet: boolean; isCold: boolean };

export const isWetWeather = (kind: WeatherKind) => rules.wet.has(kind);

/** One on the way, or in a place without a roof: wet in rain, snow and storm; cold below 5 °C, unless it has a coat. */
export function exposureOf(world: WorldState, character: Character, sky: Sky = world.weather): Exposure {
  const isOut = isOutdoors(world, character);
  const hasCoat = (character.items.coat ?? 0) >= 1;
  return { isWet: isOut && isWetWeather(sky.kind), isCold: isOut && !hasCoat && sky.outdoorCelsius < rules.coatBelow };
}

/** Rain and storm: nobody stays outside without need. */
export const seeksRoof = (world: WorldState) => rules.drivesIndoors.has(world.weather.kind);

/** In a storm nobody goes to a place without a roof, except to work, home or to a fire. */
export function isTooStormyFor(world: WorldState, character: Character, place: Place): boolean {
  const isNeedless = place.id !== character.homeId && place.id !== character.workplaceId;
  return world.weather.kind === 'stormy' && !place.indoor && isNeedless && !isCalledTo(character, place, world.minute);
}
