import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byMoment, priorities, priorityOf } from './priorities';
import { choose, of, pass, stage } from './worlds/stage';
import { ada, ben, chen, dora } from './worlds/tiny';

test('G05: the scale has six steps, and every action stands on one', () => {
  expect(Object.values(priorities)).toEqual([0, 10, 20, 50, 80, 100]);
  expect((['visit-hospital', 'sleep', 'work', 'publish-post', 'wait'] as const).map(priorityOf)).toEqual([10, 20, 50, 80, 100]);
});

test('G05: of what ends in one minute the more urgent ends first, then the lower id', () => {
  const hungry = { body: { hunger: 60 } };
  let world = stage({ [ada]: {}, [ben]: { placeId: 'cafe' }, [chen]: hungry, [dora]: hungry });
  world = choose(world, ada, { action: 'wait', minutes: 30 }).world;
  world = choose(world, ben, { action: 'work', minutes: 30 }).world;
  world = choose(world, dora, { action: 'eat' }).world;
  world = choose(world, chen, { action: 'eat' }).world;
  expect(of(pass(world, 30), 'action-finished').map((event) => event.characterId)).toEqual([chen, dora, ben, ada]);
});

test('G05: the order of minute, priority and id is total: any shuffle of the same moments sorts alike', () => {
  const anyMoment = fc.record({ minute: fc.nat(3), priority: fc.constantFrom(0, 10, 20, 50, 80, 100), id: fc.string() });
  fc.assert(
    fc.property(fc.uniqueArray(anyMoment, { selector: ({ id }) => id }), fc.nat(), (moments, turn) => {
      const rotated = moments.map((_, i) => moments[(i + turn) % moments.length] ?? { minute: 0, priority: 0, id: '' });
      expect(rotated.toSorted(byMoment)).toEqual(moments.toSorted(byMoment));
      for (const [i, a] of moments.entries()) {
        for (const b of moments.slice(i + 1)) expect(Math.sign(byMoment(a, b))).toBe(-Math.sign(byMoment(b, a)));
      }
    }),
    { numRuns: 50 },
  );
  const at = (minute: number, priority: number, id: string) => ({ minute, priority, id });
  expect([at(5, 0, 'a'), at(4, 50, 'b'), at(4, 50, 'a'), at(4, 10, 'c')].toSorted(byMoment)).toEqual([
    at(4, 10, 'c'),
    at(4, 50, 'a'),
    at(4, 50, 'b'),
    at(5, 0, 'a'),
  ]);
});
