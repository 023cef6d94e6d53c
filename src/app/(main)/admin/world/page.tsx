import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { mayDo } from '@/contracts/permissions';
import { ControlRoom } from '@/features/control-room/control-room';
import { DeskLinks } from '@/features/control-room/desk-links';
import { NotAllowed } from '@/features/shell/not-allowed';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { requireViewer } from '../../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.control') };
}

export default async function Page() {
  const viewer = await requireViewer('/admin/world');
  if (!mayDo(viewer, 'operate')) return <NotAllowed />;
  await getQueryClient().prefetchQuery(trpc.world.status.queryOptions());
  return (
    <HydrateClient>
      <div className="grid grid-cols-1 gap-4">
        <DeskLinks />
        <ControlRoom />
      </div>
    </HydrateClient>
  );
}
