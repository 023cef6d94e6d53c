import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DomainError } from '@/lib/errors';
import { decodeCursor, decodeNumberCursor, encodeCursor, encodeNumberCursor } from './keyset-cursor';

const times = fc.date({ min: new Date(0), max: new Date(Date.UTC(9999, 11, 31)), noInvalidDate: true });

test('a cursor comes back as it went, in at most 200 characters that are safe in an address', () => {
  fc.assert(
    fc.property(times, fc.uuid(), (at, id) => {
      const cursor = encodeCursor({ at, id });
      expect(decodeCursor(cursor)).toEqual({ at, id });
      expect(cursor).toMatch(/^[A-Za-z0-9_-]{1,200}$/);
    }),
  );
});

test('a numbered cursor comes back as it went', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_147_483_647 }), (seq) => {
      expect(decodeNumberCursor(encodeNumberCursor(seq))).toBe(seq);
    }),
  );
});

test('no cursor means from the start', () => {
  expect(decodeCursor(null)).toBeNull();
  expect(decodeNumberCursor(undefined)).toBeNull();
});

test('whatever is not ours is refused as a bad cursor and never as another error', () => {
  const forged = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
    fc.json().map((text) => Buffer.from(text).toString('base64url')),
    fc
      .constantFrom('[]', '[1]', '["x","y"]', '[1e99,"x"]', '[-1,"018f0000-0000-7000-8000-000000000000"]', '[0,"\' or 1=1 --"]')
      .map((text) => Buffer.from(text).toString('base64url')),
  );
  fc.assert(
    fc.property(forged, (cursor) => {
      expect(codeOf(() => decodeCursor(cursor))).toBe('bad-cursor');
    }),
  );
  expect(codeOf(() => decodeNumberCursor(encodeCursor({ at: new Date(0), id: '018f0000-0000-7000-8000-000000000000' })))).toBe(
    'bad-cursor',
  );
  expect(codeOf(() => decodeCursor(encodeNumberCursor(3)))).toBe('bad-cursor');
});

function codeOf(work: () => unknown): string {
  try {
    return `returned ${JSON.stringify(work())}`;
  } catch (error) {
    return error instanceof DomainError ? error.code : `threw ${String(error)}`;
  }
}
