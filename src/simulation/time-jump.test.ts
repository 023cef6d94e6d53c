import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charactersOf } from './cast';
import { defaultSettings } from './constants';
import { ready } from './ready';
import { nextMinute } from './schedule';
import type { Character, WorldState } from './state';
import { later, worldMinuteOf } from './world-time';
import { of, run, stage } from './worlds/stage';
import { ada, ben, chen, dora } from './worlds/tiny';

const noon = worldMinuteOf(1, 12);
const people = [ada, ben, chen, dora];
const all = (given: (index: number) => Partial<Character>) =>
  Object.fromEntries(people.map((id, index) => [id, { ...given(index), body: { fatigue: 0, hunger: 0 } }]));
/** Everybody waits, so many minutes each. */
const waiting = (...minutes: number[]) =>
  stage(
    all((index) => {
      const endsAt = later(noon, minutes[index % minutes.length] ?? 60);
      return { activity: { choice: { action: 'wait', minutes: 60 }, startedAt: noon, endsAt, reason: '', source: 'model' } };
    }),
    noon,
  );
const jump = (world: WorldState) => run(world, { type: 'pass-time', to: nextMinute(world) });

describe('G02: a time jump', () => {
  test('goes to the earliest end and no further', () => {
    const { world, events } = jump(waiting(45, 90, 60, 120));
    expect(world.minute - noon).toBe(45);
    expect(of({ world, events }, 'action-finished').map(({ characterId }) => characterId)).toEqual([ada]);
    expect(ready(world).map(({ characterId }) => characterId)).toEqual([ada]);
  });

  test('is never longer than maxTimeSkip, 480 minutes', () => {
    expect(defaultSettings.maxTimeSkip).toBe(480);
    const asleep = stage(
      all(() => {
        const choice = { action: 'sleep', minutes: 600, dayMemory: '…' } as const;
        return { activity: { choice, startedAt: noon, endsAt: later(noon, 600), reason: '', source: 'model' } };
      }),
      noon,
    );
    let world = asleep;
    const stops: number[] = [];
    while (ready(world).length === 0) {
      const next = jump(world).world;
      expect(next.minute - world.minute).toBeLessThanOrEqual(480);
      world = next;
      stops.push(world.minute - noon);
    }
    expect(stops.at(-1)).toBe(600);
  });

  test('ends everything that ends in the same minute, each once', () => {
    const { world, events } = jump(waiting(60));
    expect(world.minute - noon).toBe(60);
    const ended = of({ world, events }, 'action-finished').map(({ characterId }) => characterId);
    expect(ended).toEqual(people);
    expect(charactersOf(world).filter(({ activity }) => activity !== null)).toEqual([]);
    expect(ready(world)).toHaveLength(4);
  });

  test('passes over no end, whatever is asked of the clock', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 5, max: 470 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 2000 }),
        (ends, asked) => {
          const before = waiting(...ends);
          const { world } = run(before, { type: 'pass-time', to: later(noon, asked) });
          expect(world.minute).toBeLessThanOrEqual(noon + Math.min(asked, ...ends));
          expect(world.minute).toBeGreaterThan(noon);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('backwards, or to the present minute, changes nothing', () => {
    const world = waiting(60);
    expect(run(world, { type: 'pass-time', to: noon }).events).toEqual([]);
    expect(run(world, { type: 'pass-time', to: worldMinuteOf(1, 11) }).events).toEqual([]);
  });
});
