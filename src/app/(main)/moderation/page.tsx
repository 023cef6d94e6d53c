import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { mayDo } from '@/contracts/permissions';
import { ModerationDesk } from '@/features/moderation/moderation-desk';
import { NotAllowed } from '@/features/shell/not-allowed';
import { requireViewer } from '../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation'))('title') };
}

export default async function Page() {
  const viewer = await requireViewer('/moderation');
  return mayDo(viewer, 'moderate') ? <ModerationDesk /> : <NotAllowed />;
}
