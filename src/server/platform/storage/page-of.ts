import type { Page } from '@/contracts/inputs/paging';

/** Cuts rows that were read with `limit + 1` into a page; the extra row only says that there is more. */
export function pageOf<R>(rows: readonly R[], limit: number, cursorOf: (row: R) => string): Page<R> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? cursorOf(last) : null };
}
