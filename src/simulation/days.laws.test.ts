import { describe, expect, test } from 'vitest';
import { deriveId } from './dice';
import { assertEveryoneHasANextTurn } from './everyone-has-a-next-turn';
import { offersFor } from './offers';
import type { WorldState } from './state';
import { worldMinuteOf } from './world-time';
import { choiceFromOffer } from './worlds/choice-from-offer';
import { crowd } from './worlds/crowd';
import { type Life, live, type Mind } from './worlds/live';
import { tinyWorld } from './worlds/tiny';

const until = (day: number, hour: number) => (life: Life) => life.world.minute >= worldMinuteOf(day, hour);
const ids = Object.keys(tinyWorld().characters);

/** Takes any offer by dice: lively, and without a model. */
const byDice: Mind = (world, owed) => {
  if (owed.kind === 'say') return { kind: 'say', text: 'Go on.', leave: owed.turn % 7 === 0 };
  if (owed.kind !== 'choose') return null;
  const offers = offersFor(world, owed.characterId, { unseenPosts: 2, unreadMessages: 1, newComments: 1 }, 'en');
  const n = Number.parseInt(deriveId(world.seed, owed.characterId, owed.turn).slice(0, 6), 16);
  const offer = offers[n % offers.length];
  return offer ? { kind: 'choose', choice: choiceFromOffer(offer), reason: 'dice' } : null;
};

describe('with the rule alone', () => {
  test('each sleeps once and eats at least twice in a day', () => {
    const { events } = live(tinyWorld(), until(2, 8));
    for (const id of ids) {
      const started = events.flatMap((event) =>
        event.type === 'action-started' && event.characterId === id ? event.choice.action : [],
      );
      expect(started.filter((action) => action === 'sleep')).toHaveLength(1);
      expect(started.filter((action) => action === 'eat').length).toBeGreaterThanOrEqual(2);
    }
    expect(events.filter((event) => event.type === 'action-refused')).toEqual([]);
  });

  test('nobody starves, falls ill or misses a night in a week', () => {
    let hungriest = 0;
    let weakest = 100;
    const look = ({ characters }: WorldState) => {
      for (const { body } of Object.values(characters)) {
        hungriest = Math.max(hungriest, body.hunger);
        weakest = Math.min(weakest, body.health);
      }
    };
    const isOver = until(8, 12);
    const { events } = live(tinyWorld(), (life) => {
      look(life.world);
      return isOver(life);
    });
    expect(hungriest).toBeLessThan(80);
    expect(weakest).toBeGreaterThan(60);
    for (const id of ids) {
      const nights = events.flatMap((event) => (event.type === 'day-remembered' && event.characterId === id ? event.day : []));
      expect(nights).toEqual([1, 2, 3, 4, 5, 6, 7]);
    }
  });

  test('two thousand turns are the same twice, and other with another seed', () => {
    const log = (seed: string) => {
      const { events } = live(tinyWorld({ seed }), (life) => life.turns >= 2000);
      return deriveId('log', JSON.stringify(events));
    };
    expect(log('one')).toBe(log('one'));
    expect(log('one')).not.toBe(log('two'));
  });
});

test('a town that takes offers by dice does everything there is to do, and nobody is stuck', () => {
  const { events, world } = live(tinyWorld(), until(4, 8), byDice);
  const kinds = new Set(events.map((event) => event.type));
  for (const kind of [
    'conversation-closed',
    'talk-remembered',
    'greeted',
    'post-published',
    'message-sent',
    'encountered',
  ] as const) {
    expect(kinds).toContain(kind);
  }
  expect(assertEveryoneHasANextTurn(world)).toEqual([]);
});

test('ten thousand turns of fifteen people take seconds', { timeout: 15_000 }, () => {
  const life = live(crowd(15), (so) => so.turns >= 10_000, byDice);
  expect(assertEveryoneHasANextTurn(life.world)).toEqual([]);
});
