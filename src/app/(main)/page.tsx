import { Home } from '@/features/feed/home';
import { nextPage } from '@/features/list/items-of';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';

export default async function HomePage({ searchParams }: PageProps<'/'>) {
  const { write } = await searchParams;
  await getQueryClient().prefetchInfiniteQuery(trpc.feed.latest.infiniteQueryOptions({}, nextPage));
  return (
    <HydrateClient>
      <Home wantsToWrite={write !== undefined} />
    </HydrateClient>
  );
}
