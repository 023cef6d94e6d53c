import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Settings } from '@/features/settings/settings';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { requireViewer } from '../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

export default async function Page() {
  await requireViewer('/settings');
  await getQueryClient().prefetchQuery(trpc.accounts.sessions.queryOptions());
  return (
    <HydrateClient>
      <Settings />
    </HydrateClient>
  );
}
