import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { nextPage } from '@/features/list/items-of';
import { Town } from '@/features/town/town';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.town') };
}

export default async function Page() {
  await getQueryClient().prefetchInfiniteQuery(trpc.town.log.infiniteQueryOptions({ characterId: null, limit: 40 }, nextPage));
  return (
    <HydrateClient>
      <Town />
    </HydrateClient>
  );
}
