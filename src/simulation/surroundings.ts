// What a scene tells of sights, sounds, things that stand about and hours of work.
import type { Language } from '@/lib/localized';
import { happenings } from './constants';
import { happeningText } from './happenings/happening-wording';
import { isTaken, objectsInReach } from './objects/objects';
import type { Scene } from './scene';
import { shiftNow, shiftTexts } from './shifts';
import type { Character, WorldState } from './state';

export function surroundingsOf(
  world: WorldState,
  character: Character,
  language: Language,
): Pick<Scene, 'noticed' | 'objects' | 'work'> {
  return {
    noticed: noticedBy(world, character, language),
    objects: objectsInReach(world, character).map((found) => ({
      name: found.object.name[language],
      isTaken: isTaken(world, found),
    })),
    work: workOf(world, character, language),
  };
}

function noticedBy({ minute, places }: WorldState, { noticed = [] }: Character, language: Language): Scene['noticed'] {
  return noticed
    .filter(({ at }) => minute - at < happenings.lasts)
    .map(({ sense, kind, placeId, at }) => ({
      sense,
      what: happeningText(language, kind),
      place: places[placeId]?.name[language] ?? '',
      minutesAgo: minute - at,
    }));
}

function workOf({ places, minute }: WorldState, character: Character, language: Language): Scene['work'] {
  const place = places[character.workplaceId ?? ''];
  if (!place) return null;
  return { place: place.name[language], shifts: shiftTexts(character), isNow: shiftNow(character, minute) !== null };
}
