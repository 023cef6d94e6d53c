'use client';
import { PenLine } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { mayDo } from '@/contracts/permissions';
import { buttonLook } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { Sign } from '@/ui/wordmark';
import { useViewer } from '../accounts/use-viewer';
import { LanguageSwitch } from '../preferences/language-switch';
import { ThemeSwitch } from '../preferences/theme-switch';
import {
  bookmarksPage,
  charactersDesk,
  controlRoom,
  destinations,
  moderationDesk,
  searchPage,
  settingsPage,
} from './destinations';
import { NavLink } from './nav-link';

/** Desktop: where to go, and who one is. */
export function SideRail() {
  const t = useTranslations('shell');
  const viewer = useViewer();
  return (
    <header className="sticky top-0 hidden h-dvh flex-col gap-1 py-6 lg:flex">
      <Link href="/" aria-label={t('homeLink')} className="mb-5 flex items-center gap-3 px-2.5">
        <Sign className="size-9" />
        <span className="hidden font-display text-3xl leading-none tracking-tight xl:inline">{t('name')}</span>
      </Link>
      <nav aria-label={t('mainNavigation')} className="grid grid-cols-1 gap-1">
        {destinations.map((destination) => (
          <NavLink key={destination.name} destination={destination} look="rail" />
        ))}
        <NavLink destination={searchPage} look="rail" />
        {viewer && <NavLink destination={bookmarksPage} look="rail" />}
        {viewer && <NavLink destination={settingsPage} look="rail" />}
        {mayDo(viewer, 'moderate') && <NavLink destination={moderationDesk} look="rail" />}
        {mayDo(viewer, 'operate') && <NavLink destination={controlRoom} look="rail" />}
        {mayDo(viewer, 'operate') && <NavLink destination={charactersDesk} look="rail" />}
      </nav>
      {viewer ? (
        <Link href="/?write=1" className={classNames(buttonLook({ size: 'large' }), 'mt-4 px-0 xl:px-6')}>
          <PenLine aria-hidden="true" className="size-5" />
          <span className="sr-only xl:not-sr-only">{t('write')}</span>
        </Link>
      ) : (
        <Link href="/login" className={classNames(buttonLook({ size: 'large' }), 'mt-4 hidden xl:inline-flex')}>
          {t('logIn')}
        </Link>
      )}
      <div className="mt-auto flex flex-col items-start gap-1 xl:flex-row xl:items-center">
        <ThemeSwitch />
        <LanguageSwitch />
      </div>
    </header>
  );
}
