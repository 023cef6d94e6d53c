import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { nextPage } from '@/features/list/items-of';
import { Notifications } from '@/features/notifications/notifications';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { requireViewer } from '../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.notifications') };
}

export default async function Page() {
  await requireViewer('/notifications');
  const queryClient = getQueryClient();
  await Promise.all([
    queryClient.prefetchInfiniteQuery(trpc.notifications.list.infiniteQueryOptions({ by: null, kind: null }, nextPage)),
    // The rail beside the page asks for it, too: what is here when the page wakes up must have been here when it was made.
    queryClient.prefetchQuery(trpc.notifications.unreadCount.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <Notifications />
    </HydrateClient>
  );
}
