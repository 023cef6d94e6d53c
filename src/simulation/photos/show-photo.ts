import type { ChoiceOf } from '../answer';
import { photos as rules } from '../constants';
import { sightInReach } from '../happenings/in-reach';
import { objectsInReach } from '../objects/objects';
import type { PlaceObject } from '../objects/place-object';
import { peopleNear } from '../senses';
import type { Character, WorldState } from '../state';
import type { PhotoShows } from './photo-shows';

type Taking = ChoiceOf<'take-photo'>;

/** What a photo taken now shows. */
export function showPhoto(world: WorldState, character: Character, choice: Taking): PhotoShows {
  const { kind: weather, outdoorCelsius: celsius } = world.weather;
  const middle = middleOf(world, character, choice);
  const others = peopleNear(world, character).filter(({ id }) => id !== middle?.id);
  const sight = choice.subject === 'sight' ? sightInReach(world, character)?.kind : undefined;
  const object = objectOf(world, character, choice)?.kind;
  return {
    people: [...(middle ? [middle] : []), ...others.slice(0, rules.people)].map(({ id, body }) => ({
      id,
      emotion: body.emotion,
    })),
    weather,
    celsius,
    ...(sight ? { sight } : {}),
    ...(object ? { object } : {}),
  };
}

function middleOf(world: WorldState, character: Character, { subject, personId }: Taking): Character | undefined {
  if (subject === 'selfie') return character;
  return subject === 'person' ? world.characters[personId ?? ''] : undefined;
}

/** The thing that is photographed; null for other photos, and when it is out of reach. */
export function objectOf(world: WorldState, character: Character, { subject, objectId }: Taking): PlaceObject | null {
  if (subject !== 'object') return null;
  return objectsInReach(world, character).find(({ object }) => object.id === objectId)?.object ?? null;
}
