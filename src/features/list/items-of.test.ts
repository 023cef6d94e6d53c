import { expect, it } from 'vitest';
import { itemsOf } from './items-of';

it('an item that two pages bring is shown once', () => {
  const pages = [
    { items: [{ id: 'a' }, { id: 'b' }], nextCursor: 'x' },
    { items: [{ id: 'b' }, { id: 'c' }], nextCursor: null },
  ];
  expect(itemsOf({ pages }).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

it('nothing fetched is nothing', () => {
  expect(itemsOf(undefined)).toEqual([]);
});
