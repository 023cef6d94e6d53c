import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Chat } from '@/features/messages/chat';
import { historyOf, historyPaging } from '@/features/messages/history-paging';
import { chatPath } from '@/features/paths';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { isId, isMissing } from '../../../is-missing';
import { requireViewer } from '../../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.messages') };
}

export default async function Page({ params, searchParams }: PageProps<'/messages/[id]'>) {
  const { id: conversationId } = await params;
  const { at: linkedTo, about } = await searchParams;
  const linked = Number(linkedTo);
  const at = Number.isSafeInteger(linked) && linked > 0 && linked < 2 ** 31 ? linked : null;
  if (!isId(conversationId)) notFound();
  await requireViewer(chatPath(conversationId));
  const queryClient = getQueryClient();
  await queryClient.prefetchInfiniteQuery(
    trpc.messages.history.infiniteQueryOptions(historyOf(conversationId, at), historyPaging),
  );
  await queryClient.fetchQuery(trpc.messages.byId.queryOptions({ conversationId })).catch((error: unknown) => {
    if (isMissing(error)) notFound();
  });
  return (
    <HydrateClient>
      <Chat key={at} conversationId={conversationId} at={at} aboutId={typeof about === 'string' && isId(about) ? about : null} />
    </HydrateClient>
  );
}
