import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WhoRemembers } from '@/features/remembered/who-remembers';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { requireViewer } from '../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('remembered'))('everywhere') };
}

export default async function Page() {
  await requireViewer('/remembered');
  await getQueryClient().prefetchQuery(trpc.remembered.everywhere.queryOptions());
  return (
    <HydrateClient>
      <WhoRemembers />
    </HydrateClient>
  );
}
