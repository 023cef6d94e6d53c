import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { mayDo } from '@/contracts/permissions';
import { DeletionReports } from '@/features/personal-data/deletion-reports';
import { NotAllowed } from '@/features/shell/not-allowed';
import { HydrateClient } from '@/trpc/server';
import { requireViewer } from '../../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deletions'))('title') };
}

export default async function Page() {
  const viewer = await requireViewer('/admin/deletions');
  if (!mayDo(viewer, 'operate')) return <NotAllowed />;
  return (
    <HydrateClient>
      <DeletionReports />
    </HydrateClient>
  );
}
