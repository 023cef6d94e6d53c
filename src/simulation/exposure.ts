// What the weather does to one who is out in it.
import { weather as rules } from './constants';
import { isOutdoors } from './places';
import type { Character, WeatherKind, WorldState } from './state';

type Sky = Pick<WorldState['weather'], 'kind' | 'outdoorCelsius'>;
export type Exposure = { isWet: boolean; isCold: boolean };

export const isWetWeather = (kind: WeatherKind) => rules.wet.has(kind);

/** One on the way, or in a place without a roof: wet in rain, snow and storm; cold below 5 °C, unless it has a coat. */
export function exposureOf(world: WorldState, character: Character, sky: Sky = world.weather): Exposure {
  const isOut = isOutdoors(world, character);
  const hasCoat = (character.items.coat ?? 0) >= 1;
  return { isWet: isOut && isWetWeather(sky.kind), isCold: isOut && !hasCoat && sky.outdoorCelsius < rules.coatBelow };
}
