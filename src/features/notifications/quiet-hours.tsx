'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { NotificationSettingsView } from '@/contracts/views/notifications';
import { clockOf, minuteOf } from '@/lib/quiet-hours';
import { Button } from '@/ui/button';
import { Switch } from '@/ui/switch';

type Quiet = NotificationSettingsView['quiet'];
type QuietHoursProps = { quiet: Quiet; onChange: (quiet: Quiet, timeZone: string) => void };

const usual = { from: 22 * 60, to: 7 * 60 };

/** The hours are those of where this browser is. */
export function QuietHours({ quiet, onChange }: QuietHoursProps) {
  const t = useTranslations('notifications.settings');
  const [from, setFrom] = useState(clockOf((quiet ?? usual).from));
  const [to, setTo] = useState(clockOf((quiet ?? usual).to));
  const change = (next: Quiet) => onChange(next, Intl.DateTimeFormat().resolvedOptions().timeZone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const hours = { from: minuteOf(from), to: minuteOf(to) };
    if (hours.from !== null && hours.to !== null) change({ from: hours.from, to: hours.to });
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-4">
      <Switch label={t('quiet')} isOn={quiet !== null} onChange={(isOn) => change(isOn ? usual : null)} />
      {quiet && (
        <>
          <TimeField label={t('from')} value={from} onChange={setFrom} />
          <TimeField label={t('to')} value={to} onChange={setTo} />
          <Button type="submit" tone="quiet" size="small">
            {t('save')}
          </Button>
        </>
      )}
    </form>
  );
}

function TimeField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className="grid gap-1 text-sm">
      {label}
      <input
        type="time"
        required
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="min-h-10 rounded-xl border border-line-strong bg-surface px-3"
      />
    </label>
  );
}
