'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ResidentView, TownView } from '@/contracts/views/world';
import { Skeleton } from '@/ui/skeleton';
import { useLocalized } from '../preferences/use-localized';
import { ResidentRow } from './resident-row';
import { TownClock } from './town-clock';
import { useTown } from './use-town';

/** Those who do something worth telling come first; the order of names keeps the rest still. */
function byInterest(a: ResidentView, b: ResidentView): number {
  const dullness = ({ isAsleep, activity }: ResidentView) =>
    isAsleep ? 2 : activity === null || activity.kind === 'wait' ? 1 : 0;
  return dullness(a) - dullness(b) || a.author.username.localeCompare(b.author.username);
}

/** The town's present moment in small: clock, weather, and some of its people. */
export function TownPresent({ limit }: { limit: number }) {
  const t = useTranslations('town');
  const localized = useLocalized();
  const { data: town, isError } = useTown();
  if (isError && !town) return <p className="text-ink-soft text-sm">{t('away')}</p>;
  if (!town) return <PresentSkeleton />;
  const nameOf = placeNames(town);
  return (
    <div className="grid grid-cols-1 gap-4">
      <TownClock town={town} />
      <ul aria-label={t('whoIsWhere')} className="-mx-2 grid grid-cols-1 gap-0.5">
        {town.residents
          .toSorted(byInterest)
          .slice(0, limit)
          .map((resident) => {
            const place = nameOf(resident);
            return (
              <li key={resident.author.id}>
                <ResidentRow resident={resident} where={place && localized(place)} />
              </li>
            );
          })}
      </ul>
      <Link href="/town" className="font-medium text-accent text-sm hover:underline">
        {t('seeAll', { count: town.residents.length })}
      </Link>
    </div>
  );
}

function placeNames(town: TownView) {
  const names = new Map(town.places.map((place) => [place.id, place.name]));
  return ({ placeId }: ResidentView) => (placeId ? names.get(placeId) : undefined);
}

function PresentSkeleton() {
  const t = useTranslations('list');
  return (
    <div role="status" aria-label={t('loading')} className="grid grid-cols-1 gap-4">
      <Skeleton className="h-12 w-40 rounded-2xl" />
      <Skeleton className="h-10 w-full rounded-2xl" />
      <Skeleton className="h-10 w-full rounded-2xl" />
    </div>
  );
}
