import { weather as rules } from './constants';
import { roll } from './dice';
import type { WorldEvent } from './event';
import { clamp, round2 } from './rounding';
import { type WeatherKind, type WorldState, weatherKinds } from './state';
import { hourOf, seasonOf, type WorldMinute, worldMinute } from './world-time';

type Weather = WorldState['weather'];
type Sky = Pick<Weather, 'kind' | 'outdoorCelsius'>;

/** The weather of a world that begins at this minute. */
export function firstWeather(seed: string, at: WorldMinute): Weather {
  const hour = Math.floor(at / 60);
  const kind = drawKind(seed, hour);
  const { outdoorCelsius, indoorCelsius } = temperatures(kind, hour);
  return { kind, outdoorCelsius, indoorCelsius, sinceHour: hour, hours: [{ hour, kind, outdoorCelsius }] };
}

/** One event for each full hour that was passed: the temperature follows the hour, the kind changes by dice. `hour` counts from day 1, 00:00. */
export function weatherBetween(world: WorldState, from: WorldMinute, to: WorldMinute): WorldEvent[] {
  const events: WorldEvent[] = [];
  let kind = world.weather.kind;
  for (let hour = Math.floor(from / 60) + 1; hour <= Math.floor(to / 60); hour++) {
    const isOutOfSeason = weightsAt(hour)[kind] === 0;
    if (isOutOfSeason || roll(world.seed, 'weather', hour, 'change') < rules.changeChance) kind = drawKind(world.seed, hour);
    events.push({ type: 'weather-changed', kind, ...temperatures(kind, hour), hour });
  }
  return events;
}

/** The weather of an hour of the last day, `hour` counted from day 1, 00:00; of an older one the oldest known. */
export function skyAt(world: WorldState, hour: number): Sky {
  const { hours } = world.weather;
  return hours.findLast((known) => known.hour <= hour) ?? hours[0] ?? world.weather;
}

const weightsAt = (hour: number): Record<WeatherKind, number> => ({
  ...rules.weights,
  ...rules.bySeason[seasonOf(minuteOf(hour))],
});

function drawKind(seed: string, hour: number): WeatherKind {
  const weights = weightsAt(hour);
  const total = weatherKinds.reduce((sum, kind) => sum + weights[kind], 0);
  let left = roll(seed, 'weather', hour, 'kind') * total;
  for (const kind of weatherKinds) {
    left -= weights[kind];
    if (left < 0) return kind;
  }
  return 'cloudy';
}

/** Season, hour (warmest at 14) and weather; indoors the same between 18 and 26 degrees Celsius. */
function temperatures(kind: WeatherKind, hour: number): { outdoorCelsius: number; indoorCelsius: number } {
  const at = minuteOf(hour);
  const byHour = (-Math.abs(hourOf(at) - rules.warmestHour) / rules.warmestHour) * rules.hourSwing;
  const outdoor = round2(rules.base[seasonOf(at)] + byHour + rules.shift[kind]);
  return { outdoorCelsius: outdoor, indoorCelsius: clamp(outdoor, rules.indoor.least, rules.indoor.most) };
}

const minuteOf = (hour: number) => worldMinute.parse(hour * 60);
