import type { ChoiceOf } from '../answer';
import { photos as rules } from '../constants';
import { happeningText } from '../happenings/happening-wording';
import { sightInReach } from '../happenings/in-reach';
import { placeOf } from '../places';
import { nameOf } from '../recent';
import { peopleNear } from '../senses';
import type { Character, WorldState } from '../state';
import { doingText } from '../wording';
import { partOfDay } from '../world-time';
import { bearingOf, type PhotoScene, photoText } from './photo-wording';
import { objectOf } from './show-photo';

/** What a photo taken now shows, in the language of the world. */
export function describePhoto(world: WorldState, character: Character, choice: ChoiceOf<'take-photo'>): string {
  const { language, weather, minute } = world;
  const place = placeOf(world, character);
  const scene: PhotoScene = {
    ...motifOf(world, character, choice),
    place: place?.name[language] ?? null,
    direction: choice.direction ?? null,
    others: othersIn(world, character, choice),
    isIndoors: place?.indoor ?? false,
    weather: weather.kind,
    partOfDay: partOfDay(minute),
  };
  return photoText(language, scene);
}

/** What stands in the middle, and how it bears itself. A sight that is gone by now leaves the place. */
function motifOf(world: WorldState, character: Character, choice: ChoiceOf<'take-photo'>): Pick<PhotoScene, 'motif' | 'bearing'> {
  const { language } = world;
  const person = world.characters[choice.personId ?? ''];
  switch (choice.subject) {
    case 'sight': {
      const sight = sightInReach(world, character);
      return { motif: sight && happeningText(language, sight.kind), bearing: null };
    }
    case 'person':
      return { motif: person ? nameOf(world, person.id) : null, bearing: person ? doingText(world, person, language) : null };
    case 'object':
      return { motif: objectOf(world, character, choice)?.name[language] ?? null, bearing: null };
    case 'selfie':
      return { motif: nameOf(world, character.id), bearing: choice.pose ?? bearingOf(language, character.body.emotion) };
    case 'place':
      return { motif: null, bearing: null };
  }
}

/** Who else is in the picture: a few, nearest first. */
function othersIn(world: WorldState, character: Character, { personId }: ChoiceOf<'take-photo'>): string[] {
  return peopleNear(world, character)
    .filter((other) => other.id !== personId)
    .slice(0, rules.people)
    .map((other) => nameOf(world, other.id));
}
