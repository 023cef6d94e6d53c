import { Signpost } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonLook } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';

export function NotFound() {
  const t = useTranslations('shell');
  return (
    <>
      <h1 className="sr-only">{t('notFoundTitle')}</h1>
      <EmptyState icon={Signpost} title={t('notFoundTitle')} text={t('notFoundText')}>
        <Link href="/" className={buttonLook({})}>
          {t('toHome')}
        </Link>
      </EmptyState>
    </>
  );
}
