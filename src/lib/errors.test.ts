import { expect, test, vi } from 'vitest';
import { DomainError } from './errors';

test('an error of another copy of this module is known all the same, and nothing else is', async () => {
  vi.resetModules();
  const other = await import('./errors');
  expect(other.DomainError).not.toBe(DomainError);
  const failure: unknown = new other.DomainError('rate-limited', 'Too much', { retryAfterMs: 5 });
  expect(failure instanceof DomainError && failure.details.retryAfterMs).toBe(5);
  expect(failure).toBeInstanceOf(Error);
  for (const stranger of [new Error('x'), { code: 'rate-limited' }, null, 'rate-limited']) {
    expect(stranger instanceof DomainError).toBe(false);
  }
});
