import { expect, it } from 'vitest';
import { groupByDay } from './group-by-day';

const at = (iso: string) => ({ createdAt: new Date(iso) });

it('messages of one day stand together, in the zone of who reads', () => {
  const messages = [at('2026-11-20T10:00:00Z'), at('2026-11-20T23:30:00Z'), at('2026-11-21T01:00:00Z')];
  expect(groupByDay(messages, 'UTC').map((group) => group.messages.length)).toEqual([2, 1]);
  expect(groupByDay(messages, 'Asia/Shanghai').map((group) => group.messages.length)).toEqual([1, 2]);
});

it('nothing written, no days', () => {
  expect(groupByDay([], 'UTC')).toEqual([]);
});
