import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { nextPage } from '@/features/list/items-of';
import { Chat } from '@/features/messages/chat';
import { chatPath } from '@/features/paths';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { isId, isMissing } from '../../../is-missing';
import { requireViewer } from '../../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.messages') };
}

export default async function Page({ params }: PageProps<'/messages/[id]'>) {
  const { id: conversationId } = await params;
  if (!isId(conversationId)) notFound();
  await requireViewer(chatPath(conversationId));
  const queryClient = getQueryClient();
  await queryClient.prefetchInfiniteQuery(trpc.messages.history.infiniteQueryOptions({ conversationId, limit: 30 }, nextPage));
  await queryClient.fetchQuery(trpc.messages.byId.queryOptions({ conversationId })).catch((error: unknown) => {
    if (isMissing(error)) notFound();
  });
  return (
    <HydrateClient>
      <Chat conversationId={conversationId} />
    </HydrateClient>
  );
}
