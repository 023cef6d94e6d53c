'use client';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { useIsHydrated } from '../time/use-is-hydrated';
import { useInstall } from './use-install';

/** Kith as an app of its own: by the browser's offer, or by the words that say where its menu has it. */
export function InstallField() {
  const t = useTranslations('install');
  const install = useInstall();
  const isHydrated = useIsHydrated();
  if (!isHydrated || window.matchMedia('(display-mode: standalone)').matches) return null;
  return (
    <div className="grid basis-full justify-items-start gap-2">
      <p className="font-medium text-sm">{t('title')}</p>
      {install ? (
        <Button tone="quiet" onClick={() => void install()}>
          <Download aria-hidden="true" className="size-4" />
          {t('install')}
        </Button>
      ) : (
        <p className="text-ink-soft text-sm">{t('byMenu')}</p>
      )}
    </div>
  );
}
