'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useIsHydrated } from '../time/use-is-hydrated';

export function JoinedIn({ at }: { at: Date }) {
  const t = useTranslations('profile');
  const language = useLocale();
  const timeZone = useIsHydrated() ? undefined : 'UTC';
  const month = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone }).format(at);
  return <span>{t('joined', { month })}</span>;
}
