import type { Page } from '@/contracts/inputs/paging';

/** The items of all pages, each once: a list that moved between two pages may bring an item twice. */
export function itemsOf<T extends { id: string } | { seq: number }>(data: { pages: Page<T>[] } | undefined): T[] {
  const seen = new Set<string | number>();
  return (data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter((item) => {
      const key = 'id' in item ? item.id : item.seq;
      return seen.has(key) ? false : seen.add(key);
    });
}

export const nextPage = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor };
