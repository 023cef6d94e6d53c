import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { mayDo } from '@/contracts/permissions';
import { NewCharacter } from '@/features/casting/new-character';
import { NotAllowed } from '@/features/shell/not-allowed';
import { requireViewer } from '../../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('casting'))('newCharacter') };
}

export default async function Page() {
  const viewer = await requireViewer('/admin/new-character');
  return mayDo(viewer, 'operate') ? <NewCharacter /> : <NotAllowed />;
}
