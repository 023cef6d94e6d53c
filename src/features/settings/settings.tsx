'use client';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { buttonLook } from '@/ui/button';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { groups } from './sections';

const never = () => () => {};

/** Everything that somebody can set, on one page: links lead to its parts, also from elsewhere (`/settings#security`). */
export function Settings() {
  const t = useTranslations('settings');
  const shown = groups.filter((group) => group.sections.length > 0);
  // Sections ask for what they show, and one may have its answer before another one wakes up: they begin in the browser, all at once.
  const isAwake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <div className="grid grid-cols-1 gap-5">
      <h1 className="font-display text-3xl leading-tight">{t('title')}</h1>
      <nav aria-label={t('parts')} className="flex flex-wrap gap-2">
        {shown.map(({ name, icon: Icon }) => (
          <a key={name} href={`#${name}`} className={buttonLook({ tone: 'quiet', size: 'small' })}>
            <Icon aria-hidden="true" className="size-4" />
            {t(`groups.${name}`)}
          </a>
        ))}
      </nav>
      {shown.map(({ name, sections }) => (
        // the bar above on a phone must not cover what a link led to
        <Card key={name} id={name} aria-labelledby={`${name}-title`} className="grid scroll-mt-20 grid-cols-1 gap-5">
          <h2 id={`${name}-title`} className="font-display text-2xl">
            {t(`groups.${name}`)}
          </h2>
          {isAwake ? sections.map((Each) => <Each key={Each.name} />) : <Skeleton className="h-32 w-full rounded-card" />}
        </Card>
      ))}
    </div>
  );
}
