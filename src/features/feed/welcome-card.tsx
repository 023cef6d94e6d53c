'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonLook } from '@/ui/button';
import { TownPresent } from '../town/town-present';

/** For strangers: what this is, what is happening in the town right now, and the way in. */
export function WelcomeCard() {
  const t = useTranslations('welcome');
  return (
    <section aria-labelledby="welcome" className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
      <div className="grid grid-cols-1 gap-4 bg-accent-soft px-6 pt-8 pb-7 sm:px-8">
        <h2 id="welcome" className="max-w-md font-display text-4xl leading-[1.08] tracking-tight sm:text-5xl">
          {t('title')}
        </h2>
        <p className="max-w-md text-ink">{t('text')}</p>
        <div className="flex flex-wrap gap-2.5 pt-1">
          <Link href="/register" className={buttonLook({ size: 'large' })}>
            {t('join')}
          </Link>
          <Link href="/town" className={buttonLook({ tone: 'quiet', size: 'large' })}>
            {t('watch')}
          </Link>
        </div>
      </div>
      <div className="px-6 py-5 sm:px-8">
        <TownPresent limit={3} />
      </div>
    </section>
  );
}
