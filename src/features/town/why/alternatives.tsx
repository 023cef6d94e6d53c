'use client';
import { useTranslations } from 'next-intl';
import type { ExplanationView } from '@/contracts/views/explanation';
import { actionWord } from '../known-words';

/** What else could have been done. */
export function Alternatives({ alternatives }: { alternatives: ExplanationView['alternatives'] }) {
  const t = useTranslations('why');
  const town = useTranslations('town');
  return (
    <section aria-label={t('alternatives')} className="grid grid-cols-1 gap-2">
      <h3 className="font-semibold text-leaf text-sm">{t('alternatives')}</h3>
      <ul className="flex flex-wrap gap-1.5">
        {alternatives.map(({ action, about }) => (
          <li key={action} className="rounded-full bg-sunk px-3 py-1 text-sm">
            {town(`attempts.${actionWord(action)}`)}
            {about.length > 0 && <span className="text-ink-soft"> · {about.join(t('listComma'))}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
