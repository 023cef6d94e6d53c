import { Lock } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonLook } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';

export function NotAllowed() {
  const t = useTranslations('shell');
  return (
    <>
      <h1 className="sr-only">{t('notAllowedTitle')}</h1>
      <EmptyState icon={Lock} title={t('notAllowedTitle')} text={t('notAllowedText')}>
        <Link href="/town" className={buttonLook({})}>
          {t('toTown')}
        </Link>
      </EmptyState>
    </>
  );
}
