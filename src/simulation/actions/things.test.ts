// Buying, using, giving, dropping and picking up.
import { describe, expect, test } from 'vitest';
import { offersFor } from '../offers';
import { worldMinuteOf } from '../world-time';
import { choose, doing, of, pass, person, run, stage } from '../worlds/stage';
import { ada, ben, chen, dora } from '../worlds/tiny';

const offered = (world: ReturnType<typeof stage>, who: string) => offersFor(world, who, null, 'en');

describe('J02: buying', () => {
  test('takes the price and gives the thing, at once', () => {
    const world = stage({ [ada]: { placeId: 'cafe', items: { coin: 10 } } });
    expect(person(doing(world, ada, { action: 'buy', item: 'food', quantity: 2 }, 5).world, ada).items).toEqual({ food: 2 });
  });

  test('is offered with its price, for what one can pay and does not have', () => {
    const world = stage({ [ada]: { placeId: 'cafe', items: { coin: 15, coffee: 1 } } });
    const wares = offered(world, ada).filter((offer) => offer.action === 'buy');
    expect(wares.map(({ target, cost }) => [target, cost])).toEqual([
      ['packed meal', 5],
      ['small gift', 15],
    ]);
  });

  test('is refused without the coins, without a shop, for what is not sold, and beyond twenty kilograms', () => {
    const wish = { action: 'buy', item: 'food', quantity: 1 } as const;
    const refusal = (given: Parameters<typeof stage>[0], choice: Parameters<typeof choose>[2] = wish) =>
      of(choose(stage(given), ada, choice), 'action-refused')[0]?.reason;
    expect(refusal({ [ada]: { placeId: 'cafe', items: { coin: 4 } } })).toBe('cannot-pay');
    expect(refusal({ [ada]: { placeId: 'meadow', items: { coin: 40 } } })).toBe('not-sold-here');
    expect(refusal({ [ada]: { placeId: 'cafe' } }, { ...wish, item: 'photo' })).toBe('not-sold-here');
    expect(refusal({ [ada]: { placeId: 'cafe', items: { coin: 40, food: 40 } } })).toBe('too-heavy');
  });

  test('comes to nothing when the shop has closed meanwhile, and the buyer is told', () => {
    const world = stage({ [ada]: { placeId: 'cafe', items: { coin: 10 } } }, worldMinuteOf(1, 21, 55));
    const scene = choose(world, ada, { action: 'buy', item: 'food', quantity: 1 });
    const after = pass(scene.world, 5).world;
    expect(person(after, ada)).toMatchObject({ items: { coin: 10 }, lastRefusal: { action: 'buy', reason: 'not-sold-here' } });
  });
});

describe('J02: using', () => {
  test('a packed meal stills twenty points of hunger, anywhere; a coffee takes eight of fatigue', () => {
    const world = stage({ [ada]: { placeId: 'meadow', items: { food: 2, coffee: 1 }, body: { hunger: 60, fatigue: 50 } } });
    const fed = doing(world, ada, { action: 'use', item: 'food' }, 10).world;
    expect(person(fed, ada)).toMatchObject({ items: { food: 1, coffee: 1 }, body: { hunger: 41.2, fatigue: 51 } });
    const awake = doing(fed, ada, { action: 'use', item: 'coffee' }, 10).world;
    expect(person(awake, ada)).toMatchObject({ items: { food: 1 }, body: { fatigue: 44 } });
  });

  test('is for what one has and what is of use', () => {
    const world = stage({ [ada]: { items: { coat: 1, food: 1 }, body: { hunger: 5 } } });
    const reason = (item: 'coat' | 'coffee' | 'food') =>
      of(choose(world, ada, { action: 'use', item }), 'action-refused')[0]?.reason;
    expect([reason('coat'), reason('coffee'), reason('food')]).toEqual(['not-for-use', 'not-carried', 'not-hungry']);
  });
});

describe('J02: giving', () => {
  const gift = { action: 'give', characterId: ben, item: 'gift', quantity: 1 } as const;
  const together: Parameters<typeof stage>[0] = {
    [ada]: { placeId: 'cafe', items: { gift: 2 } },
    [ben]: { placeId: 'cafe', items: { coin: 3 } },
  };

  test('changes hands in one moment, warms both, and is noted by both', () => {
    const { world } = doing(stage(together), ada, gift, 5);
    expect(person(world, ada)).toMatchObject({ items: { gift: 1 }, relationships: { [ben]: { familiarity: 3, affinity: 2 } } });
    expect(person(world, ben)).toMatchObject({
      items: { coin: 3, gift: 1 },
      relationships: { [ada]: { familiarity: 3, affinity: 4 } },
    });
    expect(person(world, ada).recent.at(-1)).toMatchObject({ action: 'give', note: 'Ben · small gift' });
    expect(person(world, ben).recent.at(-1)).toMatchObject({ action: 'was-given', note: 'Ada · small gift' });
  });

  test('is offered with what one has, to those who are here, once a day each', () => {
    const offer = { action: 'give', targetId: ben, target: 'Ben', item: { kind: 'gift', name: 'small gift' } };
    expect(offered(stage(together), ada).filter(({ action }) => action === 'give')).toMatchObject([offer]);
    const { world } = doing(stage(together), ada, gift, 5);
    expect(offered(world, ada).filter(({ action }) => action === 'give')).toEqual([]);
    expect(of(choose(world, ada, gift), 'action-refused')).toMatchObject([{ reason: 'gave-already' }]);
  });

  test('gives nothing when the other has left meanwhile, can carry no more, or there is too little', () => {
    const started = choose(stage(together), ada, gift).world;
    const left = { ...started, characters: { ...started.characters, [ben]: { ...person(started, ben), placeId: 'meadow' } } };
    const after = pass(left, 5);
    expect(of(after, 'item-changed')).toEqual([]);
    expect(person(after.world, ada)).toMatchObject({ items: { gift: 2 }, lastRefusal: { reason: 'not-here' } });
    const reason = (more: object, choice: Parameters<typeof choose>[2] = gift) =>
      of(choose(stage({ ...together, ...more }), ada, choice), 'action-refused')[0]?.reason;
    expect(reason({ [ben]: { placeId: 'cafe', items: { food: 40 } } })).toBe('too-heavy');
    expect(reason({}, { ...gift, quantity: 3 })).toBe('not-carried');
    expect(reason({}, { ...gift, characterId: ada })).toBe('unknown-person');
  });
});

test('two who give each other something in the same minute both have it', () => {
  const cafe = { placeId: 'cafe', items: { coin: 10, gift: 1 } };
  let world = stage({ [ada]: cafe, [ben]: cafe });
  world = choose(world, ada, { action: 'give', characterId: ben, item: 'gift', quantity: 1 }).world;
  world = choose(world, ben, { action: 'give', characterId: ada, item: 'coin', quantity: 4 }).world;
  const after = pass(world, 5).world;
  expect([person(after, ada).items, person(after, ben).items]).toEqual([{ coin: 14 }, { coin: 6, gift: 2 }]);
});

describe('J02: what lies about', () => {
  test('is what somebody put down there, until somebody takes it', () => {
    const world = stage({ [ada]: { placeId: 'meadow', items: { food: 3 } }, [dora]: { placeId: 'meadow', items: {} } });
    const left = doing(world, ada, { action: 'drop', item: 'food', quantity: 2 }, 5).world;
    expect(person(left, ada).items).toEqual({ food: 1 });
    expect(left.loose).toEqual({ meadow: { food: 2 } });
    expect(offered(left, dora).filter(({ action }) => action === 'pick-up')).toMatchObject([{ targetId: 'food' }]);
    const taken = doing(left, dora, { action: 'pick-up', item: 'food', quantity: 2 }, 5).world;
    expect(person(taken, dora).items).toEqual({ food: 2 });
    expect(taken.loose).toEqual({ meadow: {} });
  });

  test('goes to whoever comes first', () => {
    const world = {
      ...stage({ [ada]: { placeId: 'meadow', items: {} }, [chen]: { placeId: 'meadow', items: {} } }),
      loose: { meadow: { coin: 5 } },
    };
    const pickUp = { action: 'pick-up', item: 'coin', quantity: 5 } as const;
    const both = choose(choose(world, ada, pickUp).world, chen, pickUp).world;
    const after = run(both, { type: 'pass-time', to: worldMinuteOf(1, 8, 5) }).world;
    expect(person(after, ada).items).toEqual({ coin: 5 });
    expect(person(after, chen)).toMatchObject({ items: {}, lastRefusal: { action: 'pick-up', reason: 'not-here' } });
  });

  test('can be put down in a place only, and is offered to those who carry much', () => {
    const onTheWay = stage({ [ada]: { placeId: null, items: { food: 1 } } });
    const drop = { action: 'drop', item: 'food', quantity: 1 } as const;
    expect(of(choose(onTheWay, ada, drop), 'action-refused')).toMatchObject([{ reason: 'nowhere-to-put-it' }]);
    const drops = (food: number) =>
      offered(stage({ [ada]: { items: { food } } }), ada).filter(({ action }) => action === 'drop').length;
    expect([drops(5), drops(35)]).toEqual([0, 1]);
  });
});
