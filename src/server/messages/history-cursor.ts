import { decodeNumberCursor, encodeNumberCursor } from '@/server/platform/storage/keyset-cursor';

/** From a message's number towards older or newer ones; the number itself is not part of it. */
export type HistoryPlace = { towards: 'older' | 'newer'; seq: number };

// One number carries both: even towards older, odd towards newer.
export const encodePlace = ({ towards, seq }: HistoryPlace): string =>
  encodeNumberCursor(seq * 2 + (towards === 'newer' ? 1 : 0));

/** Throws `DomainError('bad-cursor')`. Null means from the start. */
export function decodePlace(cursor: string | null | undefined): HistoryPlace | null {
  const number = decodeNumberCursor(cursor);
  return number === null ? null : { towards: number % 2 === 1 ? 'newer' : 'older', seq: Math.floor(number / 2) };
}
