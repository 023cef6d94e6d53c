// H02 as a law: whatever people do and whenever they sleep, each day is planned once and remembered once.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyTo } from '../apply';
import { copyOf } from '../change';
import type { Command } from '../command';
import { deriveId } from '../dice';
import type { WorldEvent } from '../event';
import { perform } from '../execute';
import { fallbackAnswer } from '../fallback';
import { offersFor } from '../offers';
import { type OwedTurn, ready } from '../ready';
import { nextMinute } from '../schedule';
import type { WorldState } from '../state';
import { worldMinuteOf } from '../world-time';
import { choiceFromOffer } from '../worlds/choice-from-offer';
import { tinyWorld } from '../worlds/tiny';

type Lived = { world: WorldState; events: WorldEvent[] };

/** Evening people, night watches, and those whose bedtime is near the edges of the day. */
const bedtimes = fc.array(fc.constantFrom(1350, 1320, 0, 60, 225, 239, 240, 255, 480, 720, 960, 1439), {
  minLength: 4,
  maxLength: 4,
});
/** Every so many minutes there is a noise in one of the houses; 0: never. */
const noise = fc.constantFrom(0, 97, 331, 1009);
/** How many of ten choices are anything that is offered, instead of what the rule says. */
const whim = fc.constantFrom(0, 3, 10);

function townOf(times: readonly number[]): WorldState {
  const world = tinyWorld({ seed: times.join('-') });
  const characters = Object.values(world.characters).map((character, i) => {
    const bedtime = times[i] ?? character.bedtime;
    const routine = character.routine.map((item) => ({ ...item, at: (item.at + bedtime + 120) % 1440 }));
    return [character.id, { ...character, bedtime, routine }] as const;
  });
  return { ...world, characters: Object.fromEntries(characters) };
}

function answerOf(world: WorldState, owed: OwedTurn, whims: number) {
  const dice = Number.parseInt(deriveId('whim', owed.characterId, owed.turn).slice(0, 6), 16);
  if (owed.kind !== 'choose' || dice % 10 >= whims) return fallbackAnswer(world, owed);
  const offers = offersFor(world, owed.characterId, { unseenPosts: 1, unreadMessages: 1, newComments: 0 }, 'en');
  const offer = offers[dice % offers.length];
  return offer ? { kind: 'choose' as const, choice: choiceFromOffer(offer), reason: '' } : fallbackAnswer(world, owed);
}

function week(times: readonly number[], every: number, whims: number): Lived {
  const world = copyOf(townOf(times));
  const events: WorldEvent[] = [];
  const take = (command: Command) => events.push(...perform(world, command));
  const end = worldMinuteOf(9, 12);
  let nextNoise = every || Number.POSITIVE_INFINITY;
  while (world.minute < end) {
    if (world.minute >= nextNoise) {
      nextNoise += every;
      const placeId = nextNoise % 2 === 0 ? 'east-house' : 'west-house';
      take({ type: 'alarm', kind: 'sound', placeId, radius: 50 });
    }
    const [owed] = ready(world);
    if (!owed) take({ type: 'pass-time', to: nextMinute(world) });
    else take({ type: 'answer', ...owed, answer: answerOf(world, owed, whims), source: 'model', why: null });
  }
  return { world, events };
}

const consecutive = (days: number[]) => days.every((day, i) => i === 0 || day === (days[i - 1] ?? 0) + 1);

test('H02: over a week each day is remembered once and planned once by everyone, night watches and the startled included', () => {
  fc.assert(
    fc.property(bedtimes, noise, whim, (times, every, whims) => {
      const { world, events } = week(times, every, whims);
      for (const { id, bedtime } of Object.values(world.characters)) {
        const days = (type: 'day-remembered' | 'plan-made' | 'woke-up') =>
          events.flatMap((event) => (event.type === type && event.characterId === id ? [event.day] : []));
        const told = `bedtime ${bedtime}: ${days('day-remembered')} / ${days('plan-made')}`;
        expect(consecutive(days('day-remembered')), told).toBe(true);
        expect(days('day-remembered').length, told).toBeGreaterThanOrEqual(7);
        expect(consecutive(days('plan-made')), told).toBe(true);
        expect(days('plan-made').length, told).toBeGreaterThanOrEqual(8);
        expect(days('plan-made').slice(1, 1 + days('woke-up').length - 1), told).toEqual(days('woke-up').slice(0, -1));
      }
    }),
    { numRuns: 10 },
  );
});

test('H02: waking clears the context of the day before', () => {
  const times = [1350, 480, 60, 1320];
  const { events } = week(times, 331, 3);
  const world = copyOf(townOf(times));
  let mornings = 0;
  for (const event of events) {
    applyTo(world, event);
    if (event.type !== 'woke-up') continue;
    mornings++;
    expect(world.characters[event.characterId]).toMatchObject({ recent: [], lastRefusal: null, suspended: null, mustPlan: true });
  }
  expect(mornings).toBeGreaterThan(20);
});
