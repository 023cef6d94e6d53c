import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { nextPage } from '@/features/list/items-of';
import { Conversations } from '@/features/messages/conversations';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { requireViewer } from '../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.messages') };
}

export default async function Page() {
  await requireViewer('/messages');
  const t = await getTranslations('messages');
  await getQueryClient().prefetchInfiniteQuery(trpc.messages.conversations.infiniteQueryOptions({}, nextPage));
  return (
    <HydrateClient>
      <h1 className="pb-3 font-display text-3xl">{t('title')}</h1>
      <Conversations />
    </HydrateClient>
  );
}
