'use client';
import { useTranslations } from 'next-intl';
import type { PlaceView, TownView } from '@/contracts/views/world';
import { useLocalized } from '../preferences/use-localized';
import { ResidentRow } from './resident-row';

/** Who is where: places with people in them, the fullest first, then those on the way. */
export function TownPeople({ town }: { town: TownView }) {
  const t = useTranslations('town');
  const localized = useLocalized();
  const groups = Map.groupBy(town.residents, ({ placeId }) => placeId);
  const places = town.places
    .filter(({ id }) => groups.has(id))
    .toSorted((a, b) => (groups.get(b.id)?.length ?? 0) - (groups.get(a.id)?.length ?? 0) || a.id.localeCompare(b.id));
  const titleOf = (place: PlaceView) =>
    place.isOpen ? localized(place.name) : t('closedPlace', { place: localized(place.name) });
  const thingsIn = ({ objects }: PlaceView) =>
    objects
      .map(({ name, isTaken }) => (isTaken ? t('takenThing', { thing: localized(name) }) : localized(name)))
      .join(t('listComma'));
  const rows = [
    ...places.map((place) => ({ id: place.id, title: titleOf(place), things: thingsIn(place) })),
    { id: null, title: t('onTheWay'), things: '' },
  ];
  return (
    <section aria-labelledby="people-title" className="grid grid-cols-1 gap-4">
      <h2 id="people-title" className="font-display text-xl">
        {t('whoIsWhere')}
      </h2>
      {rows.map(({ id, title, things }) => {
        const group = groups.get(id) ?? [];
        return (
          group.length > 0 && (
            <div key={id ?? 'on-the-way'}>
              <h3 className="px-2 font-semibold text-leaf text-sm">{title}</h3>
              {things && <p className="px-2 text-ink-soft text-xs">{t('things', { things })}</p>}
              <ul className="grid grid-cols-1 gap-0.5">
                {group.map((resident) => (
                  <li key={resident.author.id}>
                    <ResidentRow resident={resident} />
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}
