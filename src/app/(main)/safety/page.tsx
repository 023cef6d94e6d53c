import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnSafety } from '@/features/safety/own-safety';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { requireViewer } from '../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('safety'))('title') };
}

export default async function Page() {
  await requireViewer('/safety');
  await getQueryClient().prefetchQuery(trpc.moderation.concerningMe.queryOptions());
  return (
    <HydrateClient>
      <OwnSafety />
    </HydrateClient>
  );
}
