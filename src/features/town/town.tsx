'use client';
import { useTranslations } from 'next-intl';
import { Card, cardLook } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useErrorText } from '../errors/use-error-text';
import { useLocalized } from '../preferences/use-localized';
import { TownBonds } from './bonds/town-bonds';
import { MapPane } from './map/map-pane';
import { TownMap } from './map/town-map';
import { TownClock } from './town-clock';
import { TownLog } from './town-log';
import { TownPeople } from './town-people';
import { useTown } from './use-town';

export function Town() {
  const t = useTranslations('town');
  const localized = useLocalized();
  const errorText = useErrorText();
  const { data: town, error, refetch } = useTown();
  if (!town && error) {
    return <ErrorState title={t('failed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />;
  }
  if (!town) return <Skeleton className="aspect-square w-full rounded-card sm:aspect-video" />;
  return (
    <>
      <h1 className="pb-3 font-display text-3xl sm:text-4xl">{t('title', { name: localized(town.world.name) })}</h1>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)]">
        <div className="grid grid-cols-1 gap-5">
          <Card aria-label={t('now')} className="py-4">
            <TownClock town={town} />
          </Card>
          <MapPane label={t('map')}>
            <TownMap town={town} />
          </MapPane>
          <div className={classNames(cardLook, 'p-5')}>
            <TownPeople town={town} />
          </div>
          <div className={classNames(cardLook, 'p-5')}>
            <TownBonds />
          </div>
        </div>
        <div className={classNames(cardLook, 'p-5 xl:sticky xl:top-6 xl:max-h-[calc(100dvh-3rem)] xl:overflow-y-auto')}>
          <TownLog people={town.residents.map(({ author }) => ({ id: author.id, name: author.nickname }))} />
        </div>
      </div>
    </>
  );
}
