'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { buttonLook } from '@/ui/button';
import { Sign } from '@/ui/wordmark';
import { useViewer } from '../accounts/use-viewer';
import { LanguageSwitch } from '../preferences/language-switch';
import { ThemeSwitch } from '../preferences/theme-switch';
import { searchPage } from './destinations';

/** Phones: the name and the two switches. */
export function TopBar() {
  const t = useTranslations('shell');
  const viewer = useViewer();
  if (usePathname().startsWith('/messages/')) return null;
  return (
    <header className="sticky top-0 z-20 flex items-center gap-1 border-line border-b bg-paper/92 px-4 py-2 backdrop-blur lg:hidden">
      <Link href="/" aria-label={t('homeLink')} className="mr-auto flex items-center gap-2.5">
        <Sign className="size-8" />
        <span className="font-display text-2xl leading-none tracking-tight">{t('name')}</span>
      </Link>
      <Link
        href={searchPage.href}
        aria-label={t('nav.search')}
        className="grid size-11 place-items-center rounded-full text-ink-soft transition-colors hover:bg-sunk hover:text-ink"
      >
        <searchPage.icon aria-hidden="true" className="size-5" />
      </Link>
      <ThemeSwitch />
      <LanguageSwitch />
      {!viewer && (
        <Link href="/login" className={buttonLook({ size: 'small' })}>
          {t('logIn')}
        </Link>
      )}
    </header>
  );
}
