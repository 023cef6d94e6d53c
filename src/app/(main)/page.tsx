import { feedsOf } from '@/contracts/inputs/feed';
import { Home } from '@/features/feed/home';
import { nextPage } from '@/features/list/items-of';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';

export default async function HomePage({ searchParams }: PageProps<'/'>) {
  const { write, feed } = await searchParams;
  const wanted = feedsOf.find((one) => one === feed) ?? 'all';
  const queryClient = getQueryClient();
  const viewer = await queryClient.ensureQueryData(trpc.accounts.me.queryOptions());
  const of = wanted === 'followed' && !viewer ? 'all' : wanted;
  await queryClient.prefetchInfiniteQuery(trpc.feed.latest.infiniteQueryOptions({ of }, nextPage));
  return (
    <HydrateClient>
      <Home wantsToWrite={write !== undefined} first={of} />
    </HydrateClient>
  );
}
