import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { limits } from '@/contracts/limits';
import { nextPage } from '@/features/list/items-of';
import { Search } from '@/features/search/search';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title') };
}

export default async function Page({ searchParams }: PageProps<'/search'>) {
  const { q } = await searchParams;
  const query = (typeof q === 'string' ? q : '').trim().slice(0, limits.search.max);
  if (query !== '')
    await getQueryClient().prefetchInfiniteQuery(trpc.search.posts.infiniteQueryOptions({ query, by: null }, nextPage));
  return (
    <HydrateClient>
      <Search key={query} first={query} />
    </HydrateClient>
  );
}
