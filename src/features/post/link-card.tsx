'use client';
import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { LinkCardView } from '@/contracts/views/posts';
import { languageOf } from '@/lib/localized';

/** The page behind a post's first link, in that page's own words; without pictures, so that no stranger's server learns who reads. */
export function LinkCard({ card }: { card: LinkCardView }) {
  const t = useTranslations('spread');
  const { url, host, title, description, siteName } = card;
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer nofollow ugc"
      className="relative z-10 mt-3 grid grid-cols-1 gap-1 rounded-2xl border border-line bg-paper px-4 py-3 transition-colors hover:border-line-strong"
    >
      <span lang={languageOf(title)} className="line-clamp-2 break-words font-medium">
        {title}
      </span>
      {description && (
        <span lang={languageOf(description)} className="line-clamp-2 break-words text-ink-soft text-sm">
          {description}
        </span>
      )}
      <span className="flex min-w-0 items-center gap-1.5 text-ink-soft text-xs">
        <ExternalLink aria-hidden="true" className="size-3.5 shrink-0" />
        <span className="truncate">{siteName ? t('cardSource', { site: siteName, host }) : host}</span>
        <span className="sr-only">{t('opensElsewhere')}</span>
      </span>
    </a>
  );
}
