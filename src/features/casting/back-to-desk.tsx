import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';

export function BackToDesk() {
  const t = useTranslations('casting');
  return (
    <Link
      href="/admin/characters"
      className="flex w-fit items-center gap-1.5 text-ink-soft text-sm hover:text-ink hover:underline"
    >
      <ArrowLeft aria-hidden="true" className="size-4" />
      {t('back')}
    </Link>
  );
}
