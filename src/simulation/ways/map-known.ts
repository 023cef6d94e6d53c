// The map that somebody has in mind: the same from its first day to its last, wherever it is.
import type { Language } from '@/lib/localized';
import { knownMap } from '../constants';
import type { MapPlace } from '../scene';
import type { Character, Place, WorldState } from '../state';
import { clockText, worldMinute } from '../world-time';
import { townMapOf } from './town-map';

/** Its home first, then the public places nearest to it, as many as one thinks of at once. */
export function mapKnown(world: WorldState, { homeId, workplaceId }: Character, language: Language): MapPlace[] {
  const home = world.places[homeId];
  if (!home) return [];
  const isPublic = (place: Place) => place.kind !== 'residential' && place.id !== homeId;
  const around = townMapOf(world.places).nearest(home, isPublic, { limit: knownMap.thoughtOf });
  return [...new Set([home, ...around, world.places[workplaceId ?? ''] ?? home])].map((place) => ({
    name: place.name[language],
    hours: hoursOf(place),
    hasFood: place.servesFood,
  }));
}

function hoursOf({ hours }: Place): string | null {
  if (!hours || hours.opensAt === hours.closesAt) return null;
  return `${clockText(worldMinute.parse(hours.opensAt))}-${clockText(worldMinute.parse(hours.closesAt))}`;
}
