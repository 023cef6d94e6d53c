import { expect, it } from 'vitest';
import { nextRunIn } from './pace';

const pace = { wait: 200, every: 500 };

it('the first wish waits a little for others', () => {
  expect(nextRunIn({ ...pace, now: 1000, lastRunAt: null })).toBe(200);
});

it('wishes in a row run at most twice a second', () => {
  expect(nextRunIn({ ...pace, now: 1010, lastRunAt: 1000 })).toBe(490);
});

it('a late wish waits no longer than the first', () => {
  expect(nextRunIn({ ...pace, now: 9000, lastRunAt: 1000 })).toBe(200);
});
