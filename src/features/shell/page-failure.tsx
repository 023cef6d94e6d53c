'use client';
import { useTranslations } from 'next-intl';
import { ErrorState } from '@/ui/error-state';

export function PageFailure({ error, onRetry }: { error: Error & { digest?: string }; onRetry: () => void }) {
  const t = useTranslations('shell');
  return (
    <>
      <h1 className="sr-only">{t('brokenTitle')}</h1>
      <ErrorState
        title={t('brokenTitle')}
        text={error.digest ? t('brokenTextWithNumber', { number: error.digest }) : t('brokenText')}
        retryLabel={t('retry')}
        onRetry={onRetry}
      />
    </>
  );
}
