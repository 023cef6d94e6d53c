import { expect, test } from 'vitest';
import { entryStatuses, isOver, mayBecome, peopleOf } from './entry';

test('G06: an entry begins pending, goes only where the machine leads, and ends once', () => {
  const legal = entryStatuses.flatMap((from) =>
    entryStatuses.filter((to) => from !== to && mayBecome(from, to)).map((to) => `${from} > ${to}`),
  );
  expect(legal).toEqual([
    'pending > in-progress',
    'pending > failed',
    'pending > cancelled',
    'in-progress > completed',
    'in-progress > failed',
  ]);
  expect(entryStatuses.filter((status) => mayBecome(null, status))).toEqual(['pending']);
  expect(entryStatuses.filter((status) => mayBecome(status, status))).toEqual(['pending']);
  expect(entryStatuses.filter(isOver)).toEqual(['completed', 'failed', 'cancelled']);
});

test('its people are the owner and those who take part, each once', () => {
  expect(peopleOf({ characterId: 'a', participantIds: ['b', 'a', 'c'] })).toEqual(['a', 'b', 'c']);
});
