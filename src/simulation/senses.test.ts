import { expect, test } from 'vitest';
import type { Point } from '@/lib/polyline';
import { newWorld } from './new-world';
import { peopleNear, peopleOutdoors, whyNotAddress } from './senses';
import type { Character } from './state';
import { gridTown } from './ways/grid-town';
import { outdoorsAround } from './world-index';
import { worldMinuteOf } from './world-time';
import { choose, pass, person, stage } from './worlds/stage';
import { ada, ben, chen, dora } from './worlds/tiny';

const outside = (x: number, y: number): Partial<Character> => ({ placeId: null, x, y });
const seenBy = (world: ReturnType<typeof stage>, who: string) => peopleNear(world, person(world, who)).map(({ id }) => id);

test('H03: out of doors one sees people up to thirty units away, nearest first', () => {
  const world = stage({
    [ada]: outside(200, 200),
    [ben]: outside(230, 200),
    [chen]: outside(200, 210),
    [dora]: outside(200, 230.5),
  });
  expect(seenBy(world, ada)).toEqual([chen, ben]);
});

test('H03: a wall hides who stands behind it, and a roof who is under it', () => {
  const world = stage({
    [ada]: outside(0, 14),
    [ben]: outside(0, -14),
    [chen]: { placeId: 'east-house' },
    [dora]: outside(14, 14),
  });
  expect(seenBy(world, ada)).toEqual([dora]);
  expect(seenBy(world, ben)).toEqual([]);
});

test('H03: a walker is seen where it is now, not where it set out, and cannot be spoken to in passing', () => {
  const start = pass(
    choose(stage({ [ben]: outside(61, -18), [chen]: outside(-5, 16) }), ada, {
      action: 'move',
      placeId: 'mill',
    }).world,
    3,
  ).world;
  expect([seenBy(start, ben).includes(ada), seenBy(start, chen).includes(ada)]).toEqual([false, true]);
  const half = pass(start, 12).world;
  expect([seenBy(half, ben).includes(ada), seenBy(half, chen).includes(ada)]).toEqual([true, false]);
  expect(whyNotAddress(half, person(half, ben), ada)).toBe('not-here');
});

test('H03: one looks at those around, however many there are elsewhere', () => {
  const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const both = { en: 'Somebody', zh: '某人' };
  /** A crowd in rows ten units apart, out of doors. */
  const field = (people: number) => {
    const places = Object.values(gridTown(4));
    const common = { name: both, homeId: 'house-0', workplaceId: null, routine: [], bedtime: 1320 };
    const characters = Array.from({ length: people }, (_, n) => ({ id: id(n + 1), ...common }));
    const world = newWorld({ seed: 'field', language: 'en', minute: worldMinuteOf(1, 8), places, characters });
    Object.values(world.characters).forEach((one, n) => {
      Object.assign(one, outside(1000 + (n % 50) * 10, Math.floor(n / 50) * 10));
    });
    return world;
  };
  const middle: Point = { x: 1050, y: 55 };
  const lookedAt = (people: number) => outdoorsAround(field(people), middle, 30).length;
  expect(lookedAt(5000)).toBe(lookedAt(1000));
  expect(peopleOutdoors(field(1000), middle, 30).length).toBeGreaterThan(10);
});
