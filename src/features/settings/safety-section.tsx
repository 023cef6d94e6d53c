'use client';
import { ShieldCheck } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonLook } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { Section } from './section';

export function SafetySection() {
  const t = useTranslations('safety');
  return (
    <Section title={t('title')} text={t('sectionText')}>
      <Link href="/safety" className={classNames(buttonLook({ tone: 'quiet' }), 'justify-self-start')}>
        <ShieldCheck aria-hidden="true" className="size-4" />
        {t('seeAll')}
      </Link>
    </Section>
  );
}
