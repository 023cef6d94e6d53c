// A place in a list ordered by (time, id): opaque to browsers, exact to the millisecond that Postgres stores.
import { z } from 'zod';
import { DomainError } from '@/lib/errors';

export type KeysetCursor = { at: Date; id: string };

/** The years that Postgres and JavaScript both read and write in the same plain form. */
const latest = Date.UTC(9999, 11, 31);
const schema = z.tuple([z.int().min(0).max(latest), z.uuid()]);

export function encodeCursor({ at, id }: KeysetCursor): string {
  return Buffer.from(JSON.stringify([at.getTime(), id])).toString('base64url');
}

/** Throws `DomainError('bad-cursor')` for anything that `encodeCursor` did not make. Null means from the start. */
export function decodeCursor(cursor: string | null | undefined): KeysetCursor | null {
  if (cursor === null || cursor === undefined) return null;
  const [at, id] = parse(cursor, schema);
  return { at: new Date(at), id };
}

const numberSchema = z.int().min(0).max(2_147_483_647);

/** The same for lists that are numbered 1, 2, 3 … */
export const encodeNumberCursor = (position: number) => Buffer.from(JSON.stringify(position)).toString('base64url');

/** Throws `DomainError('bad-cursor')`. Null means from the start. */
export function decodeNumberCursor(cursor: string | null | undefined): number | null {
  return cursor === null || cursor === undefined ? null : parse(cursor, numberSchema);
}

function parse<T>(cursor: string, shape: z.ZodType<T>): T {
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new DomainError('bad-cursor', 'The cursor is not one of ours', { cause });
  }
}
