import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { nextPage } from '@/features/list/items-of';
import { MyHome } from '@/features/profile/my-home';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { requireViewer } from '../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.me') };
}

export default async function Page() {
  const { username } = await requireViewer('/profile');
  const queryClient = getQueryClient();
  await Promise.all([
    queryClient.prefetchQuery(trpc.profiles.byUsername.queryOptions({ username })),
    queryClient.prefetchInfiniteQuery(trpc.posts.byAuthor.infiniteQueryOptions({ username }, nextPage)),
  ]);
  return (
    <HydrateClient>
      <MyHome />
    </HydrateClient>
  );
}
