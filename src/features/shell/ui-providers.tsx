'use client';
import { useTranslations } from 'next-intl';
import { ThemeProvider } from 'next-themes';
import type { ReactNode } from 'react';
import { ToastProvider } from '@/ui/toast';
import { TooltipProvider } from '@/ui/tooltip';

export function UiProviders({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  const t = useTranslations('shell');
  return (
    <ThemeProvider attribute="class" defaultTheme="system" enableSystem storageKey="kith-theme" nonce={nonce}>
      <TooltipProvider>
        <ToastProvider regionLabel={t('notices')} closeLabel={t('closeNotice')}>
          {children}
        </ToastProvider>
      </TooltipProvider>
    </ThemeProvider>
  );
}
