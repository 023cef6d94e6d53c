'use client';
import { useTranslations } from 'next-intl';
import { InstallField } from '../install/install-field';
import { Preferences } from '../preferences/preferences';
import { Section } from './section';

export function AppearanceSection() {
  const t = useTranslations('settings');
  return (
    <Section title={t('look')}>
      <Preferences />
      <InstallField />
    </Section>
  );
}
