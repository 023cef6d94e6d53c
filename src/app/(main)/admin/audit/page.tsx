import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { mayDo } from '@/contracts/permissions';
import { AuditDesk } from '@/features/audit/audit-desk';
import { NotAllowed } from '@/features/shell/not-allowed';
import { requireViewer } from '../../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') };
}

export default async function Page() {
  const viewer = await requireViewer('/admin/audit');
  return mayDo(viewer, 'audit') ? <AuditDesk /> : <NotAllowed />;
}
