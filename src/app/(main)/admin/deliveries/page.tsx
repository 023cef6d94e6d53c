import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { mayDo } from '@/contracts/permissions';
import { DeliveryDesk } from '@/features/channels/delivery-desk';
import { nextPage } from '@/features/list/items-of';
import { NotAllowed } from '@/features/shell/not-allowed';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { requireViewer } from '../../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('channels.desk'))('title') };
}

export default async function Page() {
  const viewer = await requireViewer('/admin/deliveries');
  if (!mayDo(viewer, 'operate')) return <NotAllowed />;
  const client = getQueryClient();
  await Promise.all([
    client.prefetchInfiniteQuery(trpc.channels.deliveries.infiniteQueryOptions({}, nextPage)),
    client.prefetchQuery(trpc.channels.counts.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <DeliveryDesk />
    </HydrateClient>
  );
}
