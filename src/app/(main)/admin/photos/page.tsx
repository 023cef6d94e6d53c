import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { mayDo } from '@/contracts/permissions';
import { PictureDesk } from '@/features/pictures/picture-desk';
import { NotAllowed } from '@/features/shell/not-allowed';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { requireViewer } from '../../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pictures'))('title') };
}

export default async function Page() {
  const viewer = await requireViewer('/admin/photos');
  if (!mayDo(viewer, 'operate')) return <NotAllowed />;
  await getQueryClient().prefetchQuery(trpc.pictures.view.queryOptions());
  return (
    <HydrateClient>
      <PictureDesk />
    </HydrateClient>
  );
}
