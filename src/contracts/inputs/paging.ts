import { z } from 'zod';
import { limits } from '../limits';

/** An opaque keyset cursor made by the server (platform/storage/keyset-cursor.ts); a forged one is refused with `bad-cursor`. */
export const cursorInput = z.string().min(1).max(200).nullish();

export const pageInput = z.object({
  cursor: cursorInput,
  limit: z.int().min(1).max(limits.page.max).default(limits.page.default),
});
export type PageInput = z.output<typeof pageInput>;

/** One page of a list; `nextCursor` is null at the end. */
export type Page<T> = { items: T[]; nextCursor: string | null };
