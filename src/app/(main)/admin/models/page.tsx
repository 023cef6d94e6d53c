import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { mayDo } from '@/contracts/permissions';
import { DeskLinks } from '@/features/control-room/desk-links';
import { ModelDesk } from '@/features/models/model-desk';
import { NotAllowed } from '@/features/shell/not-allowed';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { requireViewer } from '../../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('models'))('title') };
}

export default async function Page() {
  const viewer = await requireViewer('/admin/models');
  if (!mayDo(viewer, 'operate')) return <NotAllowed />;
  await getQueryClient().prefetchQuery(trpc.models.view.queryOptions());
  return (
    <HydrateClient>
      <div className="grid grid-cols-1 gap-4">
        <DeskLinks />
        <ModelDesk />
      </div>
    </HydrateClient>
  );
}
