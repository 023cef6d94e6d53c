import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { mayDo } from '@/contracts/permissions';
import { PeopleDesk } from '@/features/moderation/people-desk';
import { NotAllowed } from '@/features/shell/not-allowed';
import { requireViewer } from '../../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('title') };
}

export default async function Page() {
  const viewer = await requireViewer('/admin/people');
  return mayDo(viewer, 'administer') ? <PeopleDesk /> : <NotAllowed />;
}
