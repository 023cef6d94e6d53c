'use client';
import { useTranslations } from 'next-intl';
import { type NotificationKind, notificationKinds } from '@/contracts/notification-kinds';

type KindFilterProps = { kind: NotificationKind | null; onChange: (kind: NotificationKind | null) => void };

export function KindFilter({ kind, onChange }: KindFilterProps) {
  const t = useTranslations('notifications');
  return (
    <select
      aria-label={t('filter')}
      value={kind ?? 'all'}
      onChange={({ target }) => onChange(notificationKinds.find((one) => one === target.value) ?? null)}
      className="min-h-10 rounded-full border border-line bg-surface px-4 text-sm"
    >
      {(['all', ...notificationKinds] as const).map((one) => (
        <option key={one} value={one}>
          {t(`kindsShort.${one}`)}
        </option>
      ))}
    </select>
  );
}
