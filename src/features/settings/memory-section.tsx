'use client';
import { Brain } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonLook } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { Section } from './section';

export function MemorySection() {
  const t = useTranslations('settings');
  return (
    <Section title={t('memory')} text={t('memoryText')}>
      <Link href="/remembered" className={classNames(buttonLook({ tone: 'quiet' }), 'justify-self-start')}>
        <Brain aria-hidden="true" className="size-4" />
        {t('whoRemembersYou')}
      </Link>
    </Section>
  );
}
