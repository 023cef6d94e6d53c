'use client';
import { WifiOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useIsOnline } from './use-is-online';

export function OfflineNotice() {
  const t = useTranslations('shell');
  const isOnline = useIsOnline();
  return (
    <div role="status">
      {!isOnline && (
        <p className="flex items-center justify-center gap-2 bg-lamp-soft px-4 py-2 text-ink text-sm">
          <WifiOff aria-hidden="true" className="size-4" />
          {t('offline')}
        </p>
      )}
    </div>
  );
}
