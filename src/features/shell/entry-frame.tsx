'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cardLook } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { Sign } from '@/ui/wordmark';
import { LanguageSwitch } from '../preferences/language-switch';
import { ThemeSwitch } from '../preferences/theme-switch';
import { TownPresent } from '../town/town-present';
import { OfflineNotice } from './offline-notice';

/** The way in: the form beside a look at what goes on inside. */
export function EntryFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('shell');
  return (
    <div className="mx-auto flex min-h-dvh max-w-5xl flex-col px-4 sm:px-6">
      <OfflineNotice />
      <header className="flex items-center gap-1 py-4">
        <Link href="/" aria-label={t('homeLink')} className="mr-auto flex items-center gap-2.5">
          <Sign className="size-8" />
          <span className="font-display text-2xl leading-none tracking-tight">{t('name')}</span>
        </Link>
        <ThemeSwitch />
        <LanguageSwitch />
      </header>
      <div className="grid flex-1 items-center gap-10 pb-16 md:grid-cols-2">
        <main className={classNames(cardLook, 'p-6 sm:p-9')}>{children}</main>
        <aside aria-labelledby="entry-town" className="hidden md:block">
          <h2 id="entry-town" className="pb-4 font-display text-2xl">
            {t('townNow')}
          </h2>
          <TownPresent limit={5} />
        </aside>
      </div>
    </div>
  );
}
