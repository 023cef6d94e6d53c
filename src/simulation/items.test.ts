import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carryingLimit } from './constants';
import { type ItemKind, itemKinds } from './item-kinds';
import { add, type Items, itemTemplates, loadOf, quantityOf, stacksOf, take, transfer } from './items';

const anyKind = fc.constantFrom(...itemKinds);
const anyAmount = fc.integer({ min: -2, max: 60 });
const anyItems = fc
  .array(fc.tuple(anyKind, fc.integer({ min: 1, max: 12 })), { maxLength: 8 })
  .map((given) => given.reduce<Items>((items, [kind, n]) => kept(items, add(items, kind, n)), {}));

const kept = (before: Items, changed: ReturnType<typeof add>): Items => (changed.ok ? changed.items : before);
const total = (kind: ItemKind, ...all: Items[]) => all.reduce((sum, items) => sum + quantityOf(items, kind), 0);

test('J01: whatever is added and taken, nobody carries less than nothing or more than the limit', () => {
  fc.assert(
    fc.property(anyItems, fc.array(fc.record({ kind: anyKind, n: anyAmount, more: fc.boolean() })), (start, steps) => {
      let items = start;
      for (const { kind, n, more } of steps) {
        items = kept(items, more ? add(items, kind, n) : take(items, kind, n));
        expect(loadOf(items)).toBeLessThanOrEqual(carryingLimit);
        for (const quantity of Object.values(items)) expect(quantity).toBeGreaterThan(0);
      }
    }),
  );
});

test('J01: what is added can be taken again, and then all is as before', () => {
  fc.assert(
    fc.property(anyItems, anyKind, fc.integer({ min: 1, max: 60 }), (items, kind, n) => {
      const more = add(items, kind, n);
      if (more.ok) expect(take(more.items, kind, n)).toEqual({ ok: true, items });
    }),
  );
});

test('J01: a transfer moves exactly what it takes, or nothing at all', () => {
  fc.assert(
    fc.property(anyItems, anyItems, anyKind, anyAmount, (from, to, kind, n) => {
      const moved = transfer(from, to, kind, n);
      if (!moved.ok) return;
      expect(quantityOf(from, kind) - quantityOf(moved.items.from, kind)).toBe(n);
      for (const each of itemKinds) expect(total(each, moved.items.from, moved.items.to)).toBe(total(each, from, to));
      expect(loadOf(moved.items.to)).toBeLessThanOrEqual(carryingLimit);
    }),
  );
});

test('J01: stacks are full but for the last one, and hold everything', () => {
  fc.assert(
    fc.property(anyKind, fc.integer({ min: 0, max: 60 }), (kind, quantity) => {
      const stacks = stacksOf(kind, quantity);
      expect(stacks.reduce((sum, n) => sum + n, 0)).toBe(quantity);
      for (const stack of stacks.slice(0, -1)) expect(stack).toBe(itemTemplates[kind].stack);
      for (const stack of stacks) expect(stack).toBeGreaterThan(0);
    }),
  );
  expect(stacksOf('food', 23)).toEqual([10, 10, 3]);
});

test('J01: twenty kilograms are the limit: forty meals go in, one more does not; coins weigh nothing', () => {
  const full = add({}, 'food', 40);
  expect(full).toEqual({ ok: true, items: { food: 40 } });
  expect(add({ food: 40 }, 'photo', 1)).toEqual({ ok: false, reason: 'too-heavy' });
  expect(add({ food: 40 }, 'coin', 1000)).toMatchObject({ ok: true });
  expect(take({ food: 1 }, 'food', 2)).toEqual({ ok: false, reason: 'not-enough' });
});

test('J02: photo, phone, food and coin weigh, stack, last and feed as the predecessor’s templates say', () => {
  const facts = (kind: ItemKind) => {
    const { grams, stack, durability, use } = itemTemplates[kind];
    return { kilograms: grams / 1000, stack, durability, use };
  };
  expect(facts('photo')).toEqual({ kilograms: 0.01, stack: 1, durability: null, use: null });
  expect(facts('phone')).toEqual({ kilograms: 0.2, stack: 1, durability: 100, use: null });
  expect(facts('food')).toEqual({ kilograms: 0.5, stack: 10, durability: null, use: { hunger: -20 } });
  expect(facts('coin')).toEqual({ kilograms: 0, stack: 999_999, durability: null, use: null });
});
