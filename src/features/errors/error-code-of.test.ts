import { expect, it } from 'vitest';
import { errorCodeOf, fieldComplaints } from './error-code-of';

it('a failure that the server foresaw keeps its code', () => {
  expect(errorCodeOf({ data: { domainCode: 'post-not-found' } })).toBe('post-not-found');
});

it('a failure that nobody foresaw is unknown', () => {
  expect(errorCodeOf({ data: { domainCode: 'made-up', code: 'INTERNAL_SERVER_ERROR' } })).toBe('unknown');
});

it('no answer at all means that the server was not reached', () => {
  expect(errorCodeOf(new TypeError('Failed to fetch'))).toBe('offline');
});

it('refused input names its fields', () => {
  const error = { data: { zod: { fieldErrors: { username: ['username-characters', 3] } } } };
  expect(errorCodeOf(error)).toBe('bad-input');
  expect(fieldComplaints(error, 'username')).toEqual(['username-characters']);
  expect(fieldComplaints(error, 'password')).toEqual([]);
});
