import { expect, test } from 'vitest';
import { z } from 'zod';
import { createIds } from './ids';

const frozen = { now: () => new Date('2026-11-22T10:00:00Z') };

test('ids made within one millisecond are distinct and sort by their making', () => {
  const ids = createIds(frozen);
  const made = Array.from({ length: 10_000 }, () => ids.next());
  expect(new Set(made).size).toBe(made.length);
  expect([...made].sort()).toEqual(made);
  expect(z.uuidv7().safeParse(made[0]).success).toBe(true);
});

test('a clock that goes back makes no id that sorts before an older one', () => {
  let now = Date.parse('2026-11-22T10:00:00Z');
  const ids = createIds({ now: () => new Date(now) });
  const first = ids.next();
  now -= 60_000;
  expect(ids.next() > first).toBe(true);
});

test('the same parts give the same id, other parts another', () => {
  const ids = createIds(frozen);
  expect(ids.derive('post', 'ada', 7)).toBe(ids.derive('post', 'ada', 7));
  expect(ids.derive('a', 'b')).not.toBe(ids.derive('ab'));
  expect(ids.derive('a', 1)).not.toBe(ids.derive('a', '1'));
  expect(z.uuid().safeParse(ids.derive('x')).success).toBe(true);
});
