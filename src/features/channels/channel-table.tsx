'use client';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type Channel, channelKeys, channelKinds } from '@/contracts/channels';
import type { NotificationSide } from '@/contracts/notification-kinds';
import type { ChannelSettingsView } from '@/contracts/views/channels';

type ChannelTableProps = {
  side: NotificationSide;
  /** what is not told at all: "like:people" */
  off: readonly string[];
  settings: ChannelSettingsView;
  /** those that this person has */
  shown: readonly Channel[];
  onOff: (off: string[]) => void;
  onChannels: (settings: ChannelSettingsView) => void;
};

const head = 'w-16 px-1 py-2 text-center font-normal sm:w-24';

/** Kind by channel, of one side. What is not told at all is told by no channel. */
export function ChannelTable({ side, off, settings, shown, onOff, onChannels }: ChannelTableProps) {
  const t = useTranslations('channels.table');
  const tn = useTranslations('notifications');
  const nameOf = (kind: (typeof channelKinds)[number]) => (kind === 'message' ? t('messages') : tn(`kindsShort.${kind}`));
  const sideName = tn(`sides.${side}`);
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{t('caption', { side: sideName })}</caption>
      <thead>
        <tr className="text-left text-ink-soft">
          <th scope="col" className="py-2 font-normal">
            {tn('settings.kind')}
          </th>
          <th scope="col" className={head}>
            {t('here')}
          </th>
          {shown.map((channel) => (
            <th key={channel} scope="col" className={head}>
              {t(`channels.${channel}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {channelKinds.map((kind) => {
          const key = channelKeys.find((one) => one === `${kind}:${side}`);
          if (!key) return null;
          const isOff = off.includes(key);
          return (
            <tr key={kind} className="border-line border-t">
              <th scope="row" className="py-2 text-left font-medium">
                {nameOf(kind)}
              </th>
              <td className="text-center">
                {kind === 'message' ? (
                  <Always label={t('always')} />
                ) : (
                  <Box
                    label={tn('settings.toggle', { kind: nameOf(kind), side: sideName })}
                    isOn={!isOff}
                    onChange={(isOn) => onOff(isOn ? off.filter((one) => one !== key) : [...off, key])}
                  />
                )}
              </td>
              {shown.map((channel) => {
                const chosen = settings[channel];
                const without = chosen.filter((one) => one !== key);
                return (
                  <td key={channel} className="text-center">
                    <Box
                      label={t('toggle', { kind: nameOf(kind), side: sideName, channel: t(`channels.${channel}`) })}
                      isOn={!isOff && chosen.includes(key)}
                      isDisabled={isOff}
                      onChange={(isOn) => onChannels({ ...settings, [channel]: isOn ? [...without, key] : without })}
                    />
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type BoxProps = { label: string; isOn: boolean; isDisabled?: boolean; onChange: (isOn: boolean) => void };

/** What was asked for is shown until `isOn` moves: what the cache of queries tells comes a moment later, and in it the tick would go and come back. */
function Box({ label, isOn, isDisabled, onChange }: BoxProps) {
  const [asked, setAsked] = useState<{ while: boolean; wants: boolean } | null>(null);
  if (asked && asked.while !== isOn) setAsked(null);
  const change = (wants: boolean) => {
    setAsked({ while: isOn, wants });
    onChange(wants);
  };
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={asked?.wants ?? isOn}
      disabled={isDisabled}
      onChange={({ target }) => change(target.checked)}
      className="size-6 accent-[var(--color-leaf)] disabled:opacity-40"
    />
  );
}

function Always({ label }: { label: string }) {
  return (
    <span className="inline-grid size-6 place-items-center text-leaf">
      <Check aria-hidden="true" className="size-5" />
      <span className="sr-only">{label}</span>
    </span>
  );
}
