// Money and things are never made or lost, whatever is chosen: a town of dice in which everybody carries, buys, gives and drops.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Choice } from './answer';
import { carryingLimit } from './constants';
import { roll } from './dice';
import { type ItemKind, itemKinds } from './item-kinds';
import { loadOf } from './items';
import { offersFor } from './offers';
import { fold } from './replay';
import type { WorldState } from './state';
import { choiceFromOffer } from './worlds/choice-from-offer';
import { type Life, live, type Mind } from './worlds/live';
import { tinyWorld } from './worlds/tiny';

const handled = new Set(['take-photo', 'use', 'buy', 'give', 'pick-up', 'drop']);

/** Takes what is offered, most gladly what concerns things, and every fifth time something that nobody offered. */
const trader: Mind = (world, owed) => {
  if (owed.kind === 'say') return { kind: 'say', text: 'Deal.', leave: true };
  if (owed.kind !== 'choose') return null;
  const die = (purpose: string) => roll(world.seed, purpose, owed.characterId, owed.turn);
  if (die('whim') < 0.2) return { kind: 'choose', choice: whim(world, die), reason: '' };
  const offers = offersFor(world, owed.characterId, null, 'en');
  const things = offers.filter(({ action }) => handled.has(action));
  const among = things.length > 0 && die('gladly') < 0.7 ? things : offers;
  const offer = among[Math.floor(die('which') * among.length)];
  return offer ? { kind: 'choose', choice: choiceFromOffer(offer), reason: '' } : null;
};

function whim(world: WorldState, die: (purpose: string) => number): Choice {
  const oneOf = <T>(all: readonly T[], purpose: string) => all[Math.floor(die(purpose) * all.length)];
  const item = oneOf(itemKinds, 'item') ?? 'coin';
  const quantity = 1 + Math.floor(die('quantity') * 6);
  const characterId = oneOf(Object.keys(world.characters).sort(), 'to') ?? '';
  const action = oneOf(['drop', 'pick-up', 'buy', 'give'] as const, 'action') ?? 'drop';
  return action === 'give' ? { action, characterId, item, quantity } : { action, item, quantity };
}

function allOf(world: WorldState, kind: ItemKind): number {
  const hands = Object.values(world.characters).map(({ items }) => items[kind] ?? 0);
  const ground = Object.values(world.loose ?? {}).map((items) => items[kind] ?? 0);
  return [...hands, ...ground].reduce((sum, quantity) => sum + quantity, 0);
}

function traded(seed: string, turns = 250): { start: WorldState; life: Life } {
  const start = tinyWorld({ seed });
  return { start, life: live(start, (so) => so.turns >= turns, trader) };
}

test('J01: coins come with wages and go with prices and rent, things are bought and used up, photos are taken, and nothing else changes how much there is', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 8 }), (seed) => {
      const { start, life } = traded(seed);
      const balance = new Map<ItemKind, number>();
      const count = (kind: ItemKind, change: number) => balance.set(kind, (balance.get(kind) ?? 0) + change);
      let before = start;
      for (const event of life.events) {
        const after = fold(before, [event]);
        if (
          event.type === 'item-changed' &&
          event.why &&
          ['wage', 'allowance', 'rent', 'price', 'bought', 'used', 'broke', 'photographed'].includes(event.why)
        ) {
          const kind = itemKinds.find((known) => known === event.item);
          if (kind) count(kind, allOf(after, kind) - allOf(before, kind));
        }
        before = after;
      }
      for (const kind of itemKinds) expect(allOf(life.world, kind) - allOf(start, kind)).toBe(balance.get(kind) ?? 0);
    }),
    { numRuns: 10 },
  );
});

test('J01: nobody carries less than nothing or more than twenty kilograms, as many photos as it has prints; the log alone gives the same state, and the same seed the same log', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 8 }), (seed) => {
      const { start, life } = traded(seed);
      for (const event of life.events) {
        if (event.type === 'item-changed' || event.type === 'loose-changed') expect(event.quantity).toBeGreaterThanOrEqual(0);
      }
      for (const { items, photos = [] } of Object.values(life.world.characters)) {
        expect(loadOf(items)).toBeLessThanOrEqual(carryingLimit);
        expect(photos).toHaveLength(items.photo ?? 0);
      }
      for (const [placeId, items] of Object.entries(life.world.loose ?? {}))
        expect(life.world.loosePhotos?.[placeId] ?? []).toHaveLength(items.photo ?? 0);
      expect(fold(start, life.events)).toEqual(life.world);
      expect(traded(seed).life.events).toEqual(life.events);
    }),
    { numRuns: 5 },
  );
});

test('in a town of traders everything that can be done with things is done', () => {
  const { life } = traded('market', 1500);
  const causes = new Set(life.events.flatMap((event) => (event.type === 'item-changed' ? [event.why] : [])));
  const all = ['allowance', 'bought', 'dropped', 'gave', 'photographed', 'picked-up', 'price', 'used', 'wage', 'was-given'];
  // rent is for those who have the coins for it
  expect([...causes].filter((why) => why !== 'rent').sort()).toEqual(all);
});
