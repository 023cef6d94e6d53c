'use client';
import { useTranslations } from 'next-intl';
import { Skeleton } from '@/ui/skeleton';
import { EditProfile } from '../accounts/edit-profile';
import { useViewer } from '../accounts/use-viewer';
import { Section } from './section';

export function ProfileSection() {
  const t = useTranslations('editProfile');
  const viewer = useViewer();
  return (
    <Section title={t('title')} text={t('text')}>
      {viewer ? <EditProfile viewer={viewer} /> : <Skeleton className="h-64 w-full rounded-card" />}
    </Section>
  );
}
