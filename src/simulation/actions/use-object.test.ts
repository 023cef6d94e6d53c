import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roll } from '../dice';
import type { PlaceObject } from '../objects/place-object';
import { offersFor } from '../offers';
import { type Place, placeSchema, type WorldState } from '../state';
import { doingText } from '../wording';
import { worldMinuteOf } from '../world-time';
import { choiceFromOffer } from '../worlds/choice-from-offer';
import { live, type Mind } from '../worlds/live';
import { choose, doing, of, pass, person, stage } from '../worlds/stage';
import { ada, ben, chen, dora } from '../worlds/tiny';

const thing = (id: string, kind: PlaceObject['kind'], x: number, y: number): PlaceObject => ({
  id,
  kind,
  name: { en: kind, zh: kind },
  x,
  y,
});

/** The tiny town with a piano and an arcade machine in the café, a stove at home, and things on the meadow, of which one is far off. */
function furnished(people: Parameters<typeof stage>[0], minute = worldMinuteOf(1, 12)): WorldState {
  const world = stage(people, minute);
  const put = (id: string, objects: PlaceObject[]): Record<string, Place> => {
    const place = world.places[id];
    return place ? { [id]: placeSchema.parse({ ...place, objects }) } : {};
  };
  return {
    ...world,
    places: {
      ...world.places,
      ...put('cafe', [thing('cafe-piano', 'piano', 35, 25), thing('cafe-arcade', 'arcade-machine', 48, 38)]),
      ...put('east-house', [thing('east-stove', 'stove', 2, 2)]),
      ...put('meadow', [
        thing('near-bench', 'bench', 20, 80),
        thing('far-bench', 'bench', 55, 105),
        thing('glass', 'telescope', 22, 80),
      ]),
    },
  };
}

const play = { action: 'use-object', objectId: 'cafe-piano', deed: 'play-piano' } as const;
const inCafe = { [ada]: { placeId: 'cafe' }, [ben]: { placeId: 'cafe' } };
const offered = (world: WorldState, who: string) =>
  offersFor(world, who, null, 'en').flatMap(({ action, targetId, deed, cost, minutes }) =>
    action === 'use-object' ? [{ targetId, deed: deed?.text, minutes, ...(cost === undefined ? {} : { cost }) }] : [],
  );
const refusal = (world: WorldState, who: string, choice: Parameters<typeof choose>[2]) =>
  of(choose(world, who, choice), 'action-refused')[0]?.reason ?? null;
const at = (world: WorldState, x: number, y: number): WorldState => ({
  ...world,
  characters: { ...world.characters, [ada]: { ...person(world, ada), placeId: null, x, y } },
});

test('H04: under a roof everything in the place can be used, and nothing from elsewhere', () => {
  const world = furnished(inCafe);
  expect(offered(world, ada)).toEqual([
    { targetId: 'cafe-piano', deed: 'play the piano', minutes: 30 },
    { targetId: 'cafe-arcade', deed: 'play a round', minutes: 15, cost: 2 },
  ]);
  expect(refusal(world, ada, { ...play, objectId: 'east-stove', deed: 'make-tea' })).toBe('not-here');
});

test('H04: out of doors what stands within thirty units can be used, also from the way', () => {
  const world = furnished({});
  expect(offered(at(world, 20, 51), ada).map(({ targetId }) => targetId)).toEqual(['near-bench']);
  expect(offered(at(world, 20, 49), ada)).toEqual([]);
  expect(offered(at(world, 50, 90), ada).map(({ targetId }) => targetId)).toEqual(['far-bench']);
});

test('H04: what a thing does comes at the end: a piece on the piano lifts the mood, a game costs two coins', () => {
  const world = furnished(inCafe);
  const started = choose(world, ada, play).world;
  expect(doingText(started, person(started, ada), 'en')).toBe('playing the piano');
  const after = person(pass(started, 30).world, ada);
  expect(after.body.mood).toBe(12);
  expect(after.recent.at(-1)).toMatchObject({ action: 'use-object', note: 'play the piano' });
  const game = { action: 'use-object', objectId: 'cafe-arcade', deed: 'play-arcade' } as const;
  expect(person(doing(world, ada, game, 15).world, ada).items.coin).toBe(38);
});

test('H04: a thing serves one at a time: who comes second is refused, and may when it is free', () => {
  const taken = choose(furnished(inCafe), ada, play).world;
  expect(refusal(taken, ben, play)).toBe('object-taken');
  expect(offered(taken, ben).map(({ targetId }) => targetId)).toEqual(['cafe-arcade']);
  expect(refusal(pass(taken, 30).world, ben, play)).toBeNull();
});

test('H04: one cooks from what one carries, and it is a meal', () => {
  const cook = { action: 'use-object', objectId: 'east-stove', deed: 'cook' } as const;
  const hungry = furnished({ [ada]: { items: { food: 1 }, body: { hunger: 60 } } });
  const { world } = doing(hungry, ada, cook, 30);
  expect(person(world, ada)).toMatchObject({ items: {}, body: { lastMealAt: world.minute } });
  expect(person(world, ada).body.hunger).toBeLessThan(20);
  expect(refusal(furnished({ [ada]: { items: {} } }), ada, cook)).toBe('not-carried');
});

test('H04: refused are a deed that the thing does not know, a game without coins, and stars by day', () => {
  const world = furnished({ [ada]: { placeId: 'cafe', items: {} }, [dora]: { placeId: 'meadow', x: 20, y: 80 } });
  expect(refusal(world, ada, { ...play, deed: 'cook' })).toBe('not-for-that');
  expect(refusal(world, ada, { ...play, objectId: 'cafe-arcade', deed: 'play-arcade' })).toBe('cannot-pay');
  const stars = { action: 'use-object', objectId: 'glass', deed: 'look-at-stars' } as const;
  const by = (kind: WorldState['weather']['kind'], hour: number) => {
    const night = at(furnished({}, worldMinuteOf(1, hour)), 20, 80);
    return refusal({ ...night, weather: { ...night.weather, kind } }, ada, stars);
  };
  expect([by('sunny', 12), by('cloudy', 22), by('sunny', 22)]).toEqual(['no-stars', 'no-stars', null]);
});

test('H04: what is broken off pleases nobody and costs nothing', () => {
  const game = { action: 'use-object', objectId: 'cafe-arcade', deed: 'play-arcade' } as const;
  const begun = doing(furnished({ ...inCafe, [chen]: { placeId: 'cafe' } }), ada, game, 5).world;
  const spokenTo = choose(begun, ben, { action: 'talk', characterId: ada, text: 'A word?', maxTurns: 2 });
  expect(of(spokenTo, 'action-finished')).toMatchObject([{ interrupted: true }]);
  expect(person(spokenTo.world, ada).items.coin).toBe(40);
  expect(person(spokenTo.world, ada).body.mood).toBe(0);
});

test('H04: in a town of dice no thing ever serves two at once, and each use ends', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 8 }), (seed) => {
      const inUse = new Map<string, string>();
      let uses = 0;
      const { events } = live({ ...furnished({}), seed }, ({ turns }) => turns >= 300, byDice);
      for (const event of events) {
        if (event.type !== 'action-started' && event.type !== 'action-finished') continue;
        if (event.choice.action !== 'use-object') continue;
        const { objectId } = event.choice;
        if (event.type === 'action-started') {
          expect(inUse.get(objectId)).toBeUndefined();
          inUse.set(objectId, event.characterId);
          uses++;
        } else {
          expect(inUse.get(objectId)).toBe(event.characterId);
          inUse.delete(objectId);
        }
      }
      expect(uses).toBeGreaterThan(10);
    }),
    { numRuns: 5 },
  );
});

/** Takes what is offered, most gladly things to use, and lets nobody talk for long. */
const byDice: Mind = (world, owed) => {
  if (owed.kind === 'say') return { kind: 'say', text: 'Well.', leave: true };
  if (owed.kind !== 'choose') return null;
  const offers = offersFor(world, owed.characterId, null, 'en');
  const uses = offers.filter(({ action }) => action === 'use-object');
  const among = uses.length > 0 && roll(world.seed, 'use', owed.characterId, owed.turn) < 0.6 ? uses : offers;
  const offer = among[Math.floor(roll(world.seed, owed.characterId, owed.turn) * among.length)];
  return offer ? { kind: 'choose', choice: choiceFromOffer(offer), reason: '' } : null;
};
