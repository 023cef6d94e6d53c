import { expect, test } from 'vitest';
import { weather as rules } from './constants';
import type { WorldEventOf } from './event';
import { weatherKinds } from './state';
import { firstWeather, weatherBetween } from './weather';
import { hourOf, type Season, seasonOf, worldMinute, worldMinuteOf } from './world-time';
import { tinyWorld } from './worlds/tiny';

function year(seed: string): WorldEventOf<'weather-changed'>[] {
  const world = tinyWorld({ seed });
  return weatherBetween(world, world.minute, worldMinuteOf(125, 0)).filter((event) => event.type === 'weather-changed');
}

test('K01: a day in summer is warmest at two in the afternoon', () => {
  const day = year('a').filter(({ hour }) => Math.floor(hour / 24) === 40);
  const dry = day.filter(({ kind }) => kind === day[14]?.kind);
  expect(Math.max(...dry.map((event) => event.outdoorCelsius))).toBe(day[14]?.outdoorCelsius);
});

test('K01: it snows in winter only, and indoors it is never below 18 nor above 26 degrees', () => {
  const events = ['a', 'b', 'c', 'd'].flatMap(year);
  const snow = events.filter(({ kind }) => kind === 'snowy');
  expect(snow.length).toBeGreaterThan(0);
  // winter is days 91 to 120, and day 121 is spring again
  for (const { hour } of snow) expect(Math.floor(hour / 24) >= 90 && hour < 120 * 24).toBe(true);
  for (const { indoorCelsius } of events) expect(indoorCelsius).toBeGreaterThanOrEqual(18);
  for (const { indoorCelsius } of events) expect(indoorCelsius).toBeLessThanOrEqual(26);
});

test('K01: the kind changes about once in ten hours at most', () => {
  const events = ['a', 'b', 'c', 'd'].flatMap(year);
  const changes = events.filter((event, i) => i > 0 && event.kind !== events[i - 1]?.kind).length;
  expect(changes / events.length).toBeGreaterThan(0.04);
  expect(changes / events.length).toBeLessThan(0.1);
});

const firstDay = { spring: 1, summer: 31, autumn: 61, winter: 91 } satisfies Record<Season, number>;
const seasons: Season[] = ['spring', 'summer', 'autumn', 'winter'];

test.each(seasons)('K01: ten thousand draws of the weather of %s follow its weights', (season) => {
  const draws = 10_000;
  const counts = new Map<string, number>();
  for (let draw = 0; draw < draws; draw++) {
    const { kind } = firstWeather(`sky ${draw}`, worldMinuteOf(firstDay[season], 12));
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const weights = { ...rules.weights, ...rules.bySeason[season] };
  const total = weatherKinds.reduce((sum, kind) => sum + weights[kind], 0);
  let chiSquare = 0;
  for (const kind of weatherKinds) {
    const expected = (draws * weights[kind]) / total;
    const seen = counts.get(kind) ?? 0;
    if (expected === 0) expect(seen).toBe(0);
    else chiSquare += (seen - expected) ** 2 / expected;
  }
  // 5 degrees of freedom at most: chance itself exceeds this once in a thousand times
  expect(chiSquare).toBeLessThan(20.5);
});

test('K01: every temperature is that of season, hour and weather, and indoors it is kept between 18 and 26', () => {
  const base = { spring: 18, summer: 28, autumn: 15, winter: 5 };
  const shift = { sunny: 2, cloudy: 0, rainy: -3, stormy: -5, snowy: -8, foggy: -2 };
  for (const { kind, hour, outdoorCelsius, indoorCelsius } of year('exact')) {
    const at = worldMinute.parse(hour * 60);
    const expected = base[seasonOf(at)] - (Math.abs(hourOf(at) - 14) / 14) * 8 + shift[kind];
    expect(outdoorCelsius).toBeCloseTo(expected, 2);
    expect(indoorCelsius).toBe(Math.min(26, Math.max(18, outdoorCelsius)));
  }
});

test('K01: a season lasts thirty days', () => {
  const days = [1, 30, 31, 60, 61, 90, 91, 120, 121];
  const one = (season: Season) => [season, season];
  expect(days.map((day) => seasonOf(worldMinuteOf(day, 0)))).toEqual([...seasons.flatMap(one), 'spring']);
});

test('K01: one hour in ten draws the weather anew', () => {
  const spring = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].flatMap((seed) => {
    const world = tinyWorld({ seed });
    return weatherBetween(world, world.minute, worldMinuteOf(31, 0));
  });
  const kinds = spring.flatMap((event) => (event.type === 'weather-changed' ? [event.kind] : []));
  const changes = kinds.filter((kind, i) => i > 0 && kind !== kinds[i - 1]).length;
  const weights = Object.values({ ...rules.weights, ...rules.bySeason.spring });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // a draw may give the same kind again
  const isOther = 1 - weights.reduce((sum, weight) => sum + (weight / total) ** 2, 0);
  expect(changes / kinds.length / isOther).toBeGreaterThan(0.09);
  expect(changes / kinds.length / isOther).toBeLessThan(0.11);
});
