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
  const queryClient = getQueryClient();
  await Promise.all([
    queryClient.prefetchQuery(trpc.accounts.sessions.queryOptions()),
    queryClient.prefetchQuery(trpc.security.view.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <Settings />
    </HydrateClient>
  );
}
