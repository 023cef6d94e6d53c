import type { Place } from '../state';
import type { Setting } from './picture-scene';

const byName: readonly [RegExp, Setting][] = [
  [/caf|coffee|tea ?house|restaurant|bakery|bar\b/i, 'cafe'],
  [/librar|book|museum|archive/i, 'library'],
  [/hospital|clinic|pharmac/i, 'hospital'],
  [/fire/i, 'fire-station'],
  [/police|town hall/i, 'police-station'],
  [/studio|design|atelier|workshop/i, 'studio'],
  [/school|kindergarten|college|gym/i, 'school'],
  [/shop|store|market/i, 'shop'],
  [/company|office|works/i, 'office'],
  [/park|garden|meadow|forest|lake|river|beach|farm/i, 'park'],
  [/square|plaza|playground/i, 'square'],
  [/home|house|flat/i, 'home'],
];

const byKind: Record<Place['kind'], { indoor: Setting; outdoor: Setting }> = {
  public: { indoor: 'library', outdoor: 'square' },
  commercial: { indoor: 'shop', outdoor: 'square' },
  residential: { indoor: 'home', outdoor: 'street' },
  work: { indoor: 'office', outdoor: 'street' },
  service: { indoor: 'hospital', outdoor: 'street' },
  nature: { indoor: 'home', outdoor: 'park' },
  education: { indoor: 'school', outdoor: 'square' },
};

const outdoor: ReadonlySet<Setting> = new Set(['park', 'square', 'street']);

/** What a place looks like: by its name where that tells, else by its kind; the street for who is on the way. */
export function settingOf(place: Place | null): Setting {
  if (!place) return 'street';
  if (place.kind === 'residential' && place.indoor) return 'home';
  const named = byName.find(
    ([words, setting]) => words.test(`${place.id} ${place.name.en}`) && outdoor.has(setting) !== place.indoor,
  );
  return named?.[1] ?? byKind[place.kind][place.indoor ? 'indoor' : 'outdoor'];
}
