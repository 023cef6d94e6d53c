import { expect, test } from 'vitest';
import type { WorldEventOf } from './event';
import { weatherBetween } from './weather';
import { worldMinuteOf } from './world-time';
import { tinyWorld } from './worlds/tiny';

function year(seed: string): WorldEventOf<'weather-changed'>[] {
  const world = tinyWorld({ seed });
  return weatherBetween(world, world.minute, worldMinuteOf(125, 0)).filter((event) => event.type === 'weather-changed');
}

test('a day in summer is warmest at two in the afternoon', () => {
  const day = year('a').filter(({ hour }) => Math.floor(hour / 24) === 40);
  const dry = day.filter(({ kind }) => kind === day[14]?.kind);
  expect(Math.max(...dry.map((event) => event.outdoorCelsius))).toBe(day[14]?.outdoorCelsius);
});

test('it snows in winter only, and indoors it is never below 18 nor above 26 degrees', () => {
  const events = ['a', 'b', 'c', 'd'].flatMap(year);
  const snow = events.filter(({ kind }) => kind === 'snowy');
  expect(snow.length).toBeGreaterThan(0);
  // winter is days 91 to 120, and day 121 is spring again
  for (const { hour } of snow) expect(Math.floor(hour / 24) >= 90 && hour < 120 * 24).toBe(true);
  for (const { indoorCelsius } of events) expect(indoorCelsius).toBeGreaterThanOrEqual(18);
  for (const { indoorCelsius } of events) expect(indoorCelsius).toBeLessThanOrEqual(26);
});

test('the kind changes about once in ten hours at most', () => {
  const events = ['a', 'b', 'c', 'd'].flatMap(year);
  const changes = events.filter((event, i) => i > 0 && event.kind !== events[i - 1]?.kind).length;
  expect(changes / events.length).toBeGreaterThan(0.04);
  expect(changes / events.length).toBeLessThan(0.1);
});
