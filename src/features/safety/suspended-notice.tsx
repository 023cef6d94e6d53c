'use client';
import { CircleSlash } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useViewer } from '../accounts/use-viewer';
import { Moment } from '../time/moment';

/** On every page of somebody who may only read: until when, what still works, and where the reason stands. */
export function SuspendedNotice({ isAtReason = false }: { isAtReason?: boolean }) {
  const t = useTranslations('safety');
  const until = useViewer()?.suspendedUntil;
  if (!until) return null;
  return (
    <div role="status" className="mb-4 flex items-start gap-3 rounded-2xl bg-danger-soft px-5 py-3 text-danger">
      <CircleSlash aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
      <div className="grid min-w-0 gap-1">
        <p className="font-semibold">
          {until.getUTCFullYear() > 9000 ? t('bannedNow') : t.rich('suspendedNow', { until: () => <Moment at={until} /> })}
        </p>
        <p className="text-sm">{t('stillWorks')}</p>
        {!isAtReason && (
          <Link href="/safety" className="justify-self-start text-sm underline">
            {t('seeWhy')}
          </Link>
        )}
      </div>
    </div>
  );
}
