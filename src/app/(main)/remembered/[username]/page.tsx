import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { rememberedPath } from '@/features/paths';
import { Remembered } from '@/features/remembered/remembered';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { isMissing } from '../../../is-missing';
import { requireViewer } from '../../../require-viewer';

type Props = PageProps<'/remembered/[username]'>;

const usernameOf = async ({ params }: Props) => decodeURIComponent((await params).username);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('remembered'))('pageTitle') };
}

export default async function Page(props: Props) {
  const username = await usernameOf(props);
  await requireViewer(rememberedPath(username));
  await getQueryClient()
    .fetchQuery(trpc.remembered.by.queryOptions({ username }))
    .catch((error: unknown) => {
      if (isMissing(error)) notFound();
    });
  return (
    <HydrateClient>
      <Remembered username={username} />
    </HydrateClient>
  );
}
