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
  await getQueryClient().prefetchInfiniteQuery(trpc.notifications.list.infiniteQueryOptions({}, nextPage));
  return (
    <HydrateClient>
      <Notifications />
    </HydrateClient>
  );
}
