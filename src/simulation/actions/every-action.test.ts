import { expect, test } from 'vitest';
import type { ActionKind, Choice } from '../answer';
import { copyOf } from '../change';
import { roll } from '../dice';
import type { ItemKind } from '../item-kinds';
import { offersFor } from '../offers';
import type { Offer, PhoneFacts } from '../scene';
import type { WorldState } from '../state';
import { worldMinuteOf } from '../world-time';
import { choiceFromOffer } from '../worlds/choice-from-offer';
import { live } from '../worlds/live';
import { choose, of, pass, person, stage } from '../worlds/stage';
import { ada, ben, chen, dora } from '../worlds/tiny';
import { withServices } from '../worlds/with-services';
import { actions } from './index';

/** Lived again from old logs, never offered. */
const ofOldLogs: ReadonlySet<string> = new Set(['browse-feed', 'check-comments', 'check-messages']);
const kinds = Object.keys(actions).filter((kind): kind is ActionKind => kind in actions && !ofOldLogs.has(kind));
const phone: PhoneFacts = { unseenPosts: 3, unreadMessages: 1, newComments: 1 };

/** A town in which everything can come up: somebody ill in hospital, somebody laden, something lying about, a bench to sit on. */
function town(): WorldState {
  const items = (more: Partial<Record<ItemKind, number>>) => ({ phone: 1, coin: 100, ...more });
  const friends = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { familiarity: 60, affinity: 40 }]));
  const world = withServices(
    stage({
      [ada]: { placeId: 'meadow', items: items({ food: 30, gift: 1 }), relationships: friends(ben, chen, dora) },
      [ben]: { placeId: 'meadow', relationships: friends(ada, dora) },
      [chen]: { placeId: 'hospital', body: { health: 20 }, relationships: friends(ada) },
      [dora]: {
        placeId: 'meadow',
        items: items({ coffee: 1 }),
        body: { fatigue: 65, hunger: 60 },
        relationships: friends(ada, ben),
      },
    }),
  );
  const { meadow } = world.places;
  if (!meadow) throw new Error('The tiny town has a meadow');
  const bench = { id: 'bench', kind: 'bench', name: { en: 'bench', zh: '长椅' }, x: meadow.x, y: meadow.y } as const;
  return {
    ...world,
    loose: { meadow: { food: 2 } },
    places: { ...world.places, meadow: { ...meadow, objects: [bench] } },
  };
}

/** Somebody may have begun a talk with it in the same minute. */
const isFree = (world: WorldState, id: string) =>
  person(world, id).activity === null && person(world, id).conversationId === null;

type Seen = { world: WorldState; characterId: string; offer: Offer };

/** The first offer of every kind in a life by dice, with the world in which it was made. */
function firstOffers(): ReadonlyMap<ActionKind, Seen> {
  const seen = new Map<ActionKind, Seen>();
  live(
    town(),
    ({ turns }) => turns >= 4000 || seen.size === kinds.length,
    (world, owed) => {
      const { characterId, kind } = owed;
      if (kind === 'say') return { kind: 'say', text: 'Go on.', leave: roll(world.seed, 'leave', owed.turn) < 0.2 };
      if (kind !== 'choose') return null;
      const offers = offersFor(world, characterId, phone, 'en');
      for (const offer of offers) {
        if (!seen.has(offer.action) && isFree(world, characterId))
          seen.set(offer.action, { world: copyOf(world), characterId, offer });
      }
      const offer = offers[Math.floor(roll(world.seed, characterId, owed.turn) * offers.length)];
      return offer ? { kind: 'choose', choice: choiceFromOffer(offer), reason: '' } : null;
    },
  );
  return seen;
}

const offers = firstOffers();

test.each(kinds)('H06: %s is offered, and whoever takes the offer begins it and brings it to an end', (kind) => {
  const seen = offers.get(kind);
  if (!seen) throw new Error(`${kind} was never offered`);
  const begun = choose(seen.world, seen.characterId, choiceFromOffer(seen.offer));
  expect(of(begun, 'action-refused')).toEqual([]);
  if (kind === 'talk' || kind === 'join-talk') {
    // its end comes with words
    expect(person(begun.world, seen.characterId).conversationId).not.toBeNull();
    return;
  }
  const ends = of(pass(begun.world, 610), 'action-finished').filter(({ characterId }) => characterId === seen.characterId);
  expect(ends[0]?.choice.action).toBe(kind);
});

const onPhone: Record<string, Choice> = {
  'use-phone': { action: 'use-phone', replies: [], answers: [], reactions: [], impression: '' },
  'browse-feed': { action: 'browse-feed', reactions: [], impression: '' },
  'publish-post': { action: 'publish-post', text: 'Hello from outside.' },
  'check-comments': { action: 'check-comments', replies: [] },
  'check-messages': { action: 'check-messages', replies: [] },
  'write-first': { action: 'write-first', characterId: ben, text: 'Hello' },
  'take-photo': { action: 'take-photo', subject: 'selfie', personId: null },
};

test.each(Object.entries(onPhone))('H06: %s needs a phone, and no roof', (_kind, choice) => {
  const refusal = (items: Record<string, number>, placeId: string | null) => {
    const known = { [ben]: { familiarity: 40, affinity: 10 } };
    const world = stage({ [ada]: { placeId, items, relationships: known } }, worldMinuteOf(1, 12));
    return of(choose(world, ada, choice), 'action-refused')[0]?.reason ?? null;
  };
  expect([refusal({}, 'meadow'), refusal({}, 'mill')]).toEqual(['no-phone', 'no-phone']);
  expect([refusal({ phone: 1 }, 'meadow'), refusal({ phone: 1 }, null), refusal({ phone: 1 }, 'mill')]).toEqual([
    null,
    null,
    null,
  ]);
});

test('H06: without a phone nothing of the network is offered', () => {
  const world = stage({ [ada]: { items: {} } });
  const offered = offersFor(world, ada, null, 'en').map(({ action }) => action);
  for (const kind of Object.keys(onPhone)) expect(offered).not.toContain(kind);
});
