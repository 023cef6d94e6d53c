import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Bookmarks } from '@/features/bookmarks/bookmarks';
import { nextPage } from '@/features/list/items-of';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { requireViewer } from '../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bookmarks'))('title') };
}

export default async function Page() {
  await requireViewer('/bookmarks');
  await getQueryClient().prefetchInfiniteQuery(trpc.feed.bookmarks.infiniteQueryOptions({}, nextPage));
  return (
    <HydrateClient>
      <Bookmarks />
    </HydrateClient>
  );
}
