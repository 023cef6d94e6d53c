'use client';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Card } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { isChatPath } from '../paths';
import { SuspendedNotice } from '../safety/suspended-notice';
import { ShortcutsLayer } from '../shortcuts/shortcuts-layer';
import { TownPresent } from '../town/town-present';
import { AccountUpdates } from './account-updates';
import { usePagesSeen } from './came-from';
import { OfflineNotice } from './offline-notice';
import { SideRail } from './side-rail';
import { TabBar } from './tab-bar';
import { TopBar } from './top-bar';

/** Rail, page, and the town's present; on a phone a bar above and one below. The town's own pages take the whole width. */
export function AppFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('shell');
  usePagesSeen();
  const pathname = usePathname();
  const isWide = pathname === '/town' || pathname.startsWith('/town/') || pathname.startsWith('/admin');
  const isChat = isChatPath(pathname);
  return (
    <div className={classNames(isChat && 'flex h-dvh flex-col')}>
      <a
        href="#main"
        className="sr-only rounded-full bg-ink px-5 py-3 text-paper focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-[70]"
      >
        {t('skipToContent')}
      </a>
      <OfflineNotice />
      <TopBar />
      <div
        className={classNames(
          'mx-auto grid w-full max-w-[1240px] grid-cols-1 lg:grid-cols-[4.5rem_minmax(0,1fr)] lg:gap-6 lg:px-5 xl:grid-cols-[13rem_minmax(0,1fr)] xl:gap-8',
          isChat && 'min-h-0 flex-1 grid-rows-[minmax(0,1fr)]',
        )}
      >
        <SideRail />
        <div
          className={classNames(
            !isWide && 'lg:grid lg:grid-cols-[minmax(0,40rem)_minmax(13rem,1fr)] lg:gap-8',
            isChat && 'h-full min-h-0 lg:grid-rows-[minmax(0,1fr)]',
          )}
        >
          <main
            id="main"
            tabIndex={-1}
            className={classNames(
              'outline-none',
              isChat ? 'h-full min-h-0 border-line lg:border-x' : 'px-3 pt-4 pb-24 sm:px-6 lg:px-0 lg:pt-6 lg:pb-12',
            )}
          >
            {!isChat && <SuspendedNotice isAtReason={pathname === '/safety'} />}
            {children}
          </main>
          {!isWide && (
            <aside aria-label={t('townAside')} className="hidden lg:block">
              <div className="sticky top-6 max-h-[calc(100dvh-3rem)] overflow-y-auto rounded-card">
                <Card aria-labelledby="town-aside-title" className="grid grid-cols-1 gap-3">
                  <h2 id="town-aside-title" className="font-display text-xl">
                    {t('townNow')}
                  </h2>
                  <TownPresent limit={7} />
                </Card>
              </div>
            </aside>
          )}
        </div>
      </div>
      <TabBar />
      <AccountUpdates />
      <ShortcutsLayer />
    </div>
  );
}
