import { useTranslations } from 'next-intl';
import type { CharacterView } from '@/contracts/views/world';
import { Card } from '@/ui/card';
import { useLocalized } from '../preferences/use-localized';

type Carried = Pick<CharacterView, 'items' | 'coins' | 'photos' | 'carryingLimit'>;

/** Purse and bag: coins, then each stack with its weight, then what the photos show. */
export function CharacterItems({ items, coins, photos, carryingLimit }: Carried) {
  const t = useTranslations('character');
  const localized = useLocalized();
  const load = items.reduce((sum, item) => sum + item.weight, 0);
  return (
    <Card aria-labelledby="items-title" className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id="items-title" className="font-display text-xl">
          {t('carries')}
        </h2>
        <span className="rounded-full bg-lamp-soft px-3 py-1 text-lamp text-sm">{t('coins', { count: coins })}</span>
      </div>
      {items.length === 0 ? (
        <p className="text-ink-soft">{t('noItems')}</p>
      ) : (
        <ul aria-labelledby="items-title" className="grid grid-cols-1">
          {withKeys(items).map(({ key, name, quantity, weight }) => (
            <li key={key} className="flex items-baseline justify-between gap-3 py-1">
              <span className="inline-block first-letter:uppercase">
                {quantity === 1 ? localized(name) : t('stackOf', { name: localized(name), count: quantity })}
              </span>
              <span className="text-ink-soft text-sm tabular-nums">{t('kilograms', { kilograms: rounded(weight) })}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="text-right text-ink-soft text-sm tabular-nums">
        {t('load', { kilograms: rounded(load), limit: carryingLimit })}
      </p>
      {photos.length > 0 && <Photos photos={photos} />}
    </Card>
  );
}

/** Photos are words until they are pictures. */
function Photos({ photos }: Pick<Carried, 'photos'>) {
  const t = useTranslations('character');
  const localized = useLocalized();
  return (
    <section aria-labelledby="photos-title" className="grid grid-cols-1 gap-2 border-line border-t pt-3">
      <h3 id="photos-title" className="font-semibold text-sm">
        {t('photos')}
      </h3>
      <ul aria-labelledby="photos-title" className="grid grid-cols-1 gap-2">
        {photos.map(({ id, description, url, place, day, clock }) => (
          <li key={id} className="rounded-2xl bg-sunk px-3 py-2">
            {url && <Print url={url} />}
            <p className="break-words text-sm">{description}</p>
            <p className="text-ink-soft text-xs tabular-nums">
              {place ? t('photoTaken', { day, clock, place: localized(place) }) : t('photoTakenOnTheWay', { day, clock })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Decoration: what it shows stands beneath it in words. */
function Print({ url }: { url: string }) {
  return (
    // biome-ignore lint/performance/noImgElement: the store serves the final size; an optimiser would fetch it again
    <img src={url} alt="" loading="lazy" className="mt-1 mb-2 aspect-[4/3] w-full rounded-xl border border-line object-cover" />
  );
}

const rounded = (kilograms: number) => Math.round(kilograms * 100) / 100;

/** A kind may fill several stacks. */
function withKeys(items: CharacterView['items']) {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const n = (seen.get(item.kind) ?? 0) + 1;
    seen.set(item.kind, n);
    return { ...item, key: `${item.kind} ${n}` };
  });
}
