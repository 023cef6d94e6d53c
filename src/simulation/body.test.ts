import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BodyChange, bodyAfter, bodyWith } from './body';
import type { Character } from './state';
import { worldMinute } from './world-time';
import { choose, pass, person, stage } from './worlds/stage';
import { ada, ben } from './worlds/tiny';

const inside = () => ({ isWet: false, isCold: false });
const points = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100);
const anyone: fc.Arbitrary<Character> = fc
  .record({
    body: fc.record({ fatigue: points, hunger: points, health: points, mood: points.map((value) => value * 2 - 100) }),
    doing: fc.constantFrom('sleep', 'rest', 'work', 'move', 'eat', null),
  })
  .map(({ body, doing }) => {
    const base = person(stage({ [ada]: { body } }), ada);
    const choice =
      doing === 'sleep'
        ? { action: doing, minutes: 480, dayMemory: '-' }
        : doing === 'work'
          ? { action: doing, minutes: 60 }
          : doing === 'move'
            ? { action: doing, placeId: 'cafe' }
            : doing && { action: doing };
    const at = worldMinute.parse(0);
    return {
      ...base,
      activity: choice && { choice, startedAt: at, endsAt: worldMinute.parse(9999), reason: '', source: 'model' },
    };
  });

const span = (from: number, minutes: number) => ({ from: worldMinute.parse(from), to: worldMinute.parse(from + minutes) });

describe('H05: a body', () => {
  test('stays within its bounds, and is the same however the time is cut, in any weather', () => {
    const weathers = fc.array(fc.record({ isWet: fc.boolean(), isCold: fc.boolean() }), { minLength: 10, maxLength: 10 });
    const property = fc.property(
      anyone,
      weathers,
      fc.nat(59),
      fc.nat(240),
      fc.nat(240),
      (character, hours, from, first, rest) => {
        const exposureAt = (hour: number) => hours[hour] ?? inside();
        const whole = bodyAfter(character, span(from, first + rest), exposureAt);
        const half = { ...character, body: bodyAfter(character, span(from, first), exposureAt) };
        expect(bodyAfter(half, span(from + first, rest), exposureAt)).toEqual(whole);
        for (const part of [whole.fatigue, whole.hunger, whole.health]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(100);
        }
        expect(Math.abs(whole.mood)).toBeLessThanOrEqual(100);
      },
    );
    fc.assert(property, { numRuns: 100 });
  });

  test('heals or harms without ever leaving its bounds, whatever happens at an end', () => {
    const change = fc.integer({ min: -300, max: 300 });
    const property = fc.property(
      anyone,
      fc.record({ fatigue: change, hunger: change, health: change, mood: change }),
      (one, done) => {
        const after = bodyWith(one.body, done satisfies BodyChange, worldMinute.parse(1));
        for (const part of [after.fatigue, after.hunger, after.health]) expect(part).toBe(Math.min(100, Math.max(0, part)));
        expect(Math.abs(after.mood)).toBeLessThanOrEqual(100);
      },
    );
    fc.assert(property);
  });

  test('falls ill after a day of hunger, sooner without sleep as well, and heals in bed', () => {
    const healthAfter = (body: Partial<Character['body']>, hours: number) =>
      bodyAfter(person(stage({ [ada]: { body } }), ada), span(0, hours * 60), inside).health;
    expect(healthAfter({ hunger: 80 }, 12)).toBeGreaterThan(30);
    expect(healthAfter({ hunger: 80 }, 16)).toBeLessThan(30);
    expect(healthAfter({ hunger: 80, fatigue: 90 }, 8)).toBeLessThan(30);
    const abed = choose(stage({ [ada]: { body: { health: 40, fatigue: 70 } } }), ada, {
      action: 'sleep',
      minutes: 120,
      dayMemory: '-',
    });
    expect(person(pass(abed.world, 120).world, ada).body.health).toBe(46);
  });

  test('is sad while ill and fine again when healed', () => {
    const ill = stage({ [ada]: { body: { health: 29 } } });
    expect(person(pass(ill, 5).world, ada).body.emotion).toBe('sad');
    expect(person(pass(ill, 60).world, ada).body.emotion).toBe('neutral');
  });
});

describe('H05: a mood', () => {
  const bodyOf = (mood: number, minutes: number, emotion: Character['body']['emotion'] = 'neutral') =>
    bodyAfter(person(stage({ [ada]: { body: { mood, emotion, hunger: 0 } } }), ada), span(0, minutes), inside);

  test('has a name when it is strong, and fades to neutral with the minutes', () => {
    expect([60, 20, 5, -5, -20, -60].map((mood) => bodyOf(mood, 1).emotion)).toEqual([
      'excited',
      'happy',
      'neutral',
      'neutral',
      'sad',
      'angry',
    ]);
    expect(bodyOf(60, 200)).toMatchObject({ mood: 40, emotion: 'happy' });
    expect(bodyOf(60, 600)).toMatchObject({ mood: 0, emotion: 'neutral' });
    expect(bodyOf(-6, 59, 'bored').emotion).toBe('bored');
    expect(bodyOf(-6, 60, 'bored').emotion).toBe('neutral');
  });

  test('rises with a like and a comment on what one wrote, and with a greeting', () => {
    const postId = '00000000-0000-4000-8000-0000000000aa';
    const reactions = [{ postId, authorId: ben, like: true, comment: 'Yes!' }];
    const reading = choose(stage(), ada, { action: 'browse-feed', reactions, impression: '' }).world;
    expect(person(pass(reading, 5).world, ben).body.mood).toBe(16);
    const greeting = choose(stage(), ada, { action: 'greet', characterId: ben, text: 'Hello' }).world;
    expect(person(pass(greeting, 5).world, ben).body.mood).toBe(3);
  });
});
