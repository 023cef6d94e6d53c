'use client';
import { HeartHandshake } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';

const directory = 'https://findahelpline.com';

/** Beside one's own words, where somebody may be in danger from themselves. Always the same, and nobody else's to see. */
export function HelpCard({ name }: { name: string }) {
  const t = useTranslations('wellbeing');
  const id = useId();
  return (
    <aside
      aria-labelledby={id}
      className="my-2 grid w-full max-w-md gap-3 justify-self-center rounded-3xl border border-leaf bg-leaf-soft p-5 text-ink"
    >
      <h2 id={id} className="flex items-center gap-2 font-display text-xl">
        <HeartHandshake aria-hidden="true" className="size-5 shrink-0" />
        {t('helpTitle')}
      </h2>
      <p>{t('helpText', { name })}</p>
      <ul className="grid gap-1 font-medium">
        {t('lines')
          .split('|')
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
      <p className="text-sm">{t('emergency')}</p>
      <a
        href={directory}
        target="_blank"
        rel="noopener noreferrer"
        className="inline-flex min-h-8 items-center justify-self-start font-medium underline"
      >
        {t('everywhere')}
      </a>
      <p className="text-ink-soft text-sm">{t('onlyYou')}</p>
    </aside>
  );
}
