'use client';
import { useTranslations } from 'next-intl';
import { Sessions } from '../accounts/sessions';
import { Section } from './section';

export function SessionsSection() {
  const t = useTranslations('settings');
  return (
    <Section title={t('sessions')} text={t('sessionsText')}>
      <Sessions />
    </Section>
  );
}
