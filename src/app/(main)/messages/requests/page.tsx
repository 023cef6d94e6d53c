import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { nextPage } from '@/features/list/items-of';
import { Requests } from '@/features/messages/requests';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { buttonLook } from '@/ui/button';
import { requireViewer } from '../../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages'))('requests.title') };
}

export default async function Page() {
  await requireViewer('/messages/requests');
  const t = await getTranslations('messages');
  const queryClient = getQueryClient();
  await Promise.all([
    queryClient.prefetchInfiniteQuery(trpc.messages.requests.infiniteQueryOptions({}, nextPage)),
    queryClient.prefetchInfiniteQuery(trpc.groups.invites.infiniteQueryOptions({}, nextPage)),
  ]);
  return (
    <HydrateClient>
      <div className="flex flex-wrap items-center gap-2 pb-3">
        <h1 className="grow font-display text-3xl">{t('requests.title')}</h1>
        <Link href="/messages" className={buttonLook({ tone: 'quiet' })}>
          {t('back')}
        </Link>
      </div>
      <p className="pb-4 text-ink-soft">{t('requests.text')}</p>
      <Requests />
    </HydrateClient>
  );
}
