import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { mayDo } from '@/contracts/permissions';
import { nextPage } from '@/features/list/items-of';
import { MailDesk } from '@/features/mail/mail-desk';
import { NotAllowed } from '@/features/shell/not-allowed';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { requireViewer } from '../../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mails'))('title') };
}

export default async function Page() {
  const viewer = await requireViewer('/admin/mail');
  if (!mayDo(viewer, 'operate')) return <NotAllowed />;
  await getQueryClient().prefetchInfiniteQuery(trpc.mails.list.infiniteQueryOptions({}, nextPage));
  return (
    <HydrateClient>
      <MailDesk />
    </HydrateClient>
  );
}
