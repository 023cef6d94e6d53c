'use client';
import { useLocale, useNow } from 'next-intl';
import { formatMoment } from './format-moment';
import { useIsHydrated } from './use-is-hydrated';

/** How long ago; the exact time in the viewer's own zone as its title. */
export function Moment({ at, className }: { at: Date; className?: string }) {
  const language = useLocale();
  const now = useNow({ updateInterval: 30_000 });
  const isHydrated = useIsHydrated();
  const timeZone = isHydrated ? undefined : 'UTC';
  const exact = isHydrated ? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(at) : undefined;
  return (
    <time dateTime={at.toISOString()} title={exact} className={className}>
      {formatMoment(at, { now, language, timeZone })}
    </time>
  );
}
