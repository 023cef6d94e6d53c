import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { mayDo } from '@/contracts/permissions';
import { CharactersDesk } from '@/features/casting/characters-desk';
import { NotAllowed } from '@/features/shell/not-allowed';
import { requireViewer } from '../../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('casting'))('title') };
}

export default async function Page() {
  const viewer = await requireViewer('/admin/characters');
  return mayDo(viewer, 'operate') ? <CharactersDesk /> : <NotAllowed />;
}
