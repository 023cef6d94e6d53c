import { cookies } from 'next/headers';
import { byOf, feedCookie, readChoice } from '@/features/feed/feed-choice';
import { Home } from '@/features/feed/home';
import { nextPage } from '@/features/list/items-of';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';

export default async function HomePage({ searchParams }: PageProps<'/'>) {
  const { write, feed } = await searchParams;
  const remembered = (await cookies()).get(feedCookie)?.value;
  const wanted = readChoice(typeof feed === 'string' ? feed : remembered);
  const queryClient = getQueryClient();
  const viewer = await queryClient.ensureQueryData(trpc.accounts.me.queryOptions());
  const first = wanted.feed === 'followed' && !viewer ? { ...wanted, feed: 'all' as const } : wanted;
  const by = byOf(first);
  if (first.feed === 'highlights') {
    await queryClient.prefetchInfiniteQuery(trpc.feed.highlights.infiniteQueryOptions({ by }, nextPage));
  } else {
    await queryClient.prefetchInfiniteQuery(trpc.feed.latest.infiniteQueryOptions({ of: first.feed, by }, nextPage));
  }
  return (
    <HydrateClient>
      <Home wantsToWrite={write !== undefined} first={first} />
    </HydrateClient>
  );
}
