'use client';
import { useTranslations } from 'next-intl';
import type { TownView } from '@/contracts/views/world';
import { classNames } from '@/ui/class-names';
import { darkness } from './daylight';
import { clockText, minuteOfDay } from './shown-minute';
import { useShownMinute } from './use-shown-minute';
import { WeatherIcon } from './weather-icon';

/** The town's time, weather and whether it moves. */
export function TownClock({ town, className }: { town: TownView; className?: string }) {
  const t = useTranslations('town');
  const minute = useShownMinute(town);
  const { weather, clock, status } = town.world;
  const ofDay = minuteOfDay(minute);
  const degrees = Math.round(weather.outdoorCelsius);
  return (
    <div className={classNames('flex items-center justify-between gap-4', className)}>
      <div>
        <p className="font-display text-4xl tabular-nums leading-none tracking-tight">
          <span className="sr-only">{t('clockLabel')} </span>
          {clockText(minute)}
        </p>
        <p className="mt-1.5 text-ink-soft text-sm">
          {t('dayAndPart', {
            day: Math.floor(minute / 1440) + 1,
            part: t(`partsOfDay.${clock.partOfDay}`),
            season: t(`seasons.${clock.season}`),
          })}
        </p>
      </div>
      <div className="grid shrink-0 justify-items-end gap-1 text-right">
        <span className="flex items-center gap-2 text-lamp">
          <span className="whitespace-nowrap text-lg tabular-nums">{t('degrees', { degrees })}</span>
          <WeatherIcon kind={weather.kind} isNight={darkness(ofDay) > 0.5} className="size-7" />
        </span>
        <span className="text-ink-soft text-sm">
          {status === 'running'
            ? t(`weather.${weather.kind}`)
            : t('weatherAndStatus', { weather: t(`weather.${weather.kind}`), status: t(`statuses.${status}`) })}
        </span>
      </div>
    </div>
  );
}
