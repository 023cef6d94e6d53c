import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { nextPage } from '@/features/list/items-of';
import { Conversations } from '@/features/messages/conversations';
import { MessagesHead } from '@/features/messages/messages-head';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { requireViewer } from '../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.messages') };
}

export default async function Page() {
  await requireViewer('/messages');
  const queryClient = getQueryClient();
  await Promise.all([
    queryClient.prefetchInfiniteQuery(trpc.messages.conversations.infiniteQueryOptions({}, nextPage)),
    queryClient.prefetchQuery(trpc.messages.requestCount.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <MessagesHead />
      <Conversations />
    </HydrateClient>
  );
}
