'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { digestRhythms } from '@/contracts/channels';
import type { ChannelsView } from '@/contracts/views/channels';
import { Segmented } from '@/ui/segmented';
import { useSaveChannels } from './use-channels';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const weekdays = [1, 2, 3, 4, 5, 6, 0];

/** The hours are those of where this browser is. */
export function Digest({ view: { settings, mailAddress, doMailsLeave } }: { view: ChannelsView }) {
  const t = useTranslations('channels.digest');
  const format = useFormatter();
  const saveAll = useSaveChannels();
  const { digest, digestHour, digestWeekday } = settings;
  const save = (chosen: Partial<typeof settings>) =>
    saveAll({ ...settings, ...chosen, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  const options = digestRhythms.map((value) => ({ value, label: t(`rhythms.${value}`) }));
  // 4 January 1970 was a Sunday.
  const nameOf = (weekday: number) =>
    format.dateTime(new Date(Date.UTC(1970, 0, 4 + weekday, 12)), { weekday: 'long', timeZone: 'UTC' });
  const clockOf = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
  return (
    <div className="grid grid-cols-1 gap-3">
      {mailAddress === null && (
        <p className="rounded-2xl bg-sunk px-4 py-3 text-sm">
          {t.rich('noAddress', {
            link: (text) => (
              <a href="#security" className="text-accent underline">
                {text}
              </a>
            ),
          })}
        </p>
      )}
      {mailAddress !== null && !doMailsLeave && <p className="text-ink-soft text-sm">{t('stay')}</p>}
      <div className="flex flex-wrap items-end gap-4">
        <Segmented
          label={t('rhythm')}
          value={digest}
          options={options}
          isDisabled={mailAddress === null}
          onChange={(chosen) => save({ digest: chosen })}
        />
        {digest === 'weekly' && (
          <Choice label={t('weekday')} value={digestWeekday} onChange={(chosen) => save({ digestWeekday: chosen })}>
            {weekdays.map((weekday) => (
              <option key={weekday} value={weekday}>
                {nameOf(weekday)}
              </option>
            ))}
          </Choice>
        )}
        {digest !== 'off' && (
          <Choice label={t('hour')} value={digestHour} onChange={(chosen) => save({ digestHour: chosen })}>
            {hours.map((hour) => (
              <option key={hour} value={hour}>
                {clockOf(hour)}
              </option>
            ))}
          </Choice>
        )}
      </div>
    </div>
  );
}

type ChoiceProps = { label: string; value: number; onChange: (value: number) => void; children: ReactNode };

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="grid gap-1 text-sm">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(Number(target.value))}
        className="min-h-10 rounded-xl border border-line-strong bg-surface px-3"
      >
        {children}
      </select>
    </div>
  );
}
