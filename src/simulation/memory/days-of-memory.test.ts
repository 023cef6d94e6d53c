// H02 as a law: whatever people do and whenever they sleep, each day is planned once and remembered once.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveId } from '../dice';
import type { WorldEvent } from '../event';
import { execute } from '../execute';
import { fallbackAnswer } from '../fallback';
import { offersFor } from '../offers';
import { type OwedTurn, ready } from '../ready';
import { fold } from '../replay';
import { nextMinute } from '../schedule';
import type { WorldState } from '../state';
import { worldMinuteOf } from '../world-time';
import { choiceFromOffer } from '../worlds/choice-from-offer';
import { tinyWorld } from '../worlds/tiny';

type Lived = { world: WorldState; events: { event: WorldEvent; after: WorldState }[] };

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
  const lived: Lived = { world: townOf(times), events: [] };
  const take = (events: readonly WorldEvent[]) => {
    for (const event of events) {
      lived.world = fold(lived.world, [event]);
      lived.events.push({ event, after: lived.world });
    }
  };
  const end = worldMinuteOf(9, 12);
  let nextNoise = every || Number.POSITIVE_INFINITY;
  while (lived.world.minute < end) {
    if (lived.world.minute >= nextNoise) {
      nextNoise += every;
      const placeId = nextNoise % 2 === 0 ? 'east-house' : 'west-house';
      take(execute(lived.world, { type: 'alarm', kind: 'sound', placeId, radius: 50 }));
    }
    const [owed] = ready(lived.world);
    if (!owed) take(execute(lived.world, { type: 'pass-time', to: nextMinute(lived.world) }));
    else {
      const answer = answerOf(lived.world, owed, whims);
      take(
        execute(lived.world, {
          type: 'answer',
          characterId: owed.characterId,
          turn: owed.turn,
          answer,
          source: 'model',
          why: null,
        }),
      );
    }
  }
  return lived;
}

const consecutive = (days: number[]) => days.every((day, i) => i === 0 || day === (days[i - 1] ?? 0) + 1);

test('H02: over a week each day is remembered once and planned once by everyone, night watches and the startled included', () => {
  fc.assert(
    fc.property(bedtimes, noise, whim, (times, every, whims) => {
      const { world, events } = week(times, every, whims);
      for (const { id, bedtime } of Object.values(world.characters)) {
        const days = (type: 'day-remembered' | 'plan-made' | 'woke-up') =>
          events.flatMap(({ event }) => (event.type === type && event.characterId === id ? [event.day] : []));
        const told = `bedtime ${bedtime}: ${days('day-remembered')} / ${days('plan-made')}`;
        expect(consecutive(days('day-remembered')), told).toBe(true);
        expect(days('day-remembered').length, told).toBeGreaterThanOrEqual(7);
        expect(consecutive(days('plan-made')), told).toBe(true);
        expect(days('plan-made').length, told).toBeGreaterThanOrEqual(8);
        expect(days('plan-made').slice(1, 1 + days('woke-up').length - 1), told).toEqual(days('woke-up').slice(0, -1));
      }
    }),
    { numRuns: 6 },
  );
});

test('H02: waking clears the context of the day before', () => {
  const { events } = week([1350, 480, 60, 1320], 331, 3);
  const mornings = events.filter(({ event }) => event.type === 'woke-up');
  expect(mornings.length).toBeGreaterThan(20);
  for (const { event, after } of mornings) {
    const character = 'characterId' in event && event.characterId !== null ? after.characters[event.characterId] : undefined;
    expect(character).toMatchObject({ recent: [], lastRefusal: null, suspended: null, mustPlan: true });
  }
});
