'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { PlaceView, TownView } from '@/contracts/views/world';
import { useLocalized } from '../../preferences/use-localized';
import { darkness } from '../daylight';
import { placeKind } from '../known-words';
import { minuteOfDay } from '../shown-minute';
import { useActivityText } from '../use-activity-text';
import { useShownMinute } from '../use-shown-minute';
import { boundsOf } from './bounds';
import { type Label, layOutLabels } from './labels';
import { Lamps } from './lamps';
import { PlaceDrawing } from './place-drawing';
import { ResidentDot } from './resident-dot';
import { roadsBetween } from './roads';
import { seats } from './seats';
import { Sky } from './sky';

/** The town from above: places by kind, people where they are, the light of the hour. */
export function TownMap({ town }: { town: TownView }) {
  const t = useTranslations('town');
  const activityText = useActivityText();
  const localized = useLocalized();
  const minute = useShownMinute(town);
  const dark = darkness(minuteOfDay(minute));
  const { places, residents } = town;
  const box = boundsOf(places);
  const at = seats(residents, places, minute);
  return (
    <svg
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      className="block h-auto w-full min-w-[38rem] bg-land"
      role="presentation"
    >
      <Roads places={places} />
      {places.map((place) => (
        <Place key={place.id} place={place} isDark={dark > 0.5} />
      ))}
      <Sky box={box} weather={town.world.weather.kind} dark={dark} />
      <Lamps places={places} dark={dark} />
      {layOutLabels(places, (place) => localized(place.name)).map((label) => (
        <PlaceName key={label.placeId} label={label} />
      ))}
      {residents.map((resident) => {
        const point = at.get(resident.author.id);
        const label = t('personDoing', { name: resident.author.nickname, doing: activityText(resident) });
        return point && <ResidentDot key={resident.author.id} resident={resident} at={point} label={label} town={town} />;
      })}
    </svg>
  );
}

function Roads({ places }: { places: PlaceView[] }) {
  const signature = places.map(({ x, y }) => `${x},${y}`).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: places are new objects at every fetch, but they do not move
  const roads = useMemo(() => roadsBetween(places), [signature]);
  const path = roads.map(({ from, to }) => `M${from.x} ${from.y} Q${from.x} ${to.y} ${to.x} ${to.y}`).join(' ');
  return <path d={path} fill="none" className="stroke-road" strokeWidth={7} strokeLinecap="round" />;
}

function Place({ place, isDark }: { place: PlaceView; isDark: boolean }) {
  const t = useTranslations('town');
  const localized = useLocalized();
  const names = place.objects.map((object) => localized(object.name)).join(t('listComma'));
  const things = names && t('things', { things: names });
  const name = t('placeAndKind', { place: localized(place.name), kind: t(`placeKinds.${placeKind(place.kind)}`) });
  return (
    <g transform={`translate(${place.x} ${place.y})`} opacity={place.isOpen ? 1 : 0.62}>
      <title>{[place.isOpen ? name : t('closedPlace', { place: name }), things].filter(Boolean).join('\n')}</title>
      <PlaceDrawing place={place} isDark={isDark} />
    </g>
  );
}

function PlaceName({ label }: { label: Label }) {
  return (
    <text
      x={label.x}
      y={label.y}
      textAnchor="middle"
      fontSize={label.size}
      fontWeight={label.isHome ? 500 : 650}
      strokeWidth={2.4}
      paintOrder="stroke"
      strokeLinejoin="round"
      className="pointer-events-none fill-ink stroke-surface"
    >
      {label.text}
    </text>
  );
}
