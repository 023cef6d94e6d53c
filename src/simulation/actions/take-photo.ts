import type { Language } from '@/lib/localized';
import { bondOf } from '../bonds';
import { moods, photos as rules } from '../constants';
import { isRested } from '../cool-down';
import { deriveId } from '../dice';
import { itemAfter } from '../economy';
import type { WorldEvent } from '../event';
import { happeningText } from '../happenings/happening-wording';
import { sightInReach } from '../happenings/in-reach';
import { add } from '../items';
import { objectsInReach } from '../objects/objects';
import { describePhoto } from '../photos/describe-photo';
import type { Photo, PhotoSubject } from '../photos/photo';
import { showPhoto } from '../photos/show-photo';
import { placeOf } from '../places';
import { peopleNear, whyNotAddress } from '../senses';
import type { Character, WorldState } from '../state';
import { hourOf } from '../world-time';
import { type ActionRule, type Asking, claimsNothing, nothingCame, type Offered } from './action-rule';
import { hasPhone } from './phone';

export const takePhoto: ActionRule<'take-photo'> = {
  offer: (asking) =>
    [sightOffer, placeOffer, personOffer, objectOffer, selfieOffer].flatMap((offerOf) => {
      const offer = offerOf(asking);
      if (!offer || !isVaried(asking.character, offer.photo)) return [];
      return whyNot(asking.world, asking.character, wishOf(offer)) === null ? [offer] : [];
    }),

  check: (world, character, choice) => whyNot(world, character, choice),
  minutes: () => rules.minutes,
  start: claimsNothing,

  finish(world, character, { choice, startedAt, share }) {
    if (share < 1) return nothingCame;
    const { subject } = choice;
    const { placeId } = character;
    const id = deriveId(world.seed, 'photo', character.id, startedAt);
    const photo: Photo = { id, minute: world.minute, placeId, subject, description: describePhoto(world, character, choice) };
    return {
      outcome: { photoId: id, subject, shows: photo.description },
      events: [
        { type: 'photo-taken', characterId: character.id, photo, shows: showPhoto(world, character, choice) },
        ...kept(character),
      ],
      body: { mood: subject === 'sight' ? moods.photoOfSight : moods.photo },
    };
  },
};

type Wish = { subject: PhotoSubject; personId: string | null; objectId?: string | undefined };

function whyNot(world: WorldState, character: Character, { subject, personId, objectId }: Wish): string | null {
  if (!hasPhone(character)) return 'no-phone';
  const carried = hasFullAlbum(character) ? null : add(character.items, 'photo', 1);
  if (carried?.ok === false) return carried.reason;
  if (subject === 'sight') return whyNotSight(world, character);
  if (!isRested(character, 'take-photo', rules.coolDown, world.minute)) return 'just-took-one';
  if (subject === 'person') return personId === null ? 'unknown-person' : whyNotAddress(world, character, personId);
  if (subject === 'object') return isInReach(world, character, objectId) ? null : 'not-here';
  return subject === 'place' && character.placeId === null ? 'nowhere-in-particular' : null;
}

/** Each sight once. */
function whyNotSight(world: WorldState, character: Character): string | null {
  const sight = sightInReach(world, character);
  if (!sight) return 'nothing-to-see';
  return (character.lastDone['take-photo'] ?? -1) > sight.at ? 'just-took-one' : null;
}

const hasFullAlbum = ({ photos = [] }: Character) => photos.length >= rules.kept;

/** One more, or in place of the oldest when the album is full. */
function kept(character: Character): WorldEvent[] {
  const [oldest] = character.photos ?? [];
  if (!hasFullAlbum(character) || !oldest) return [itemAfter(character, 'photo', 1, 'photographed')];
  return [{ type: 'photo-discarded', characterId: character.id, photoId: oldest.id }];
}

const photoOffer = (subject: PhotoSubject, targetId: string | null, target: string | null): Offered => ({
  targetId,
  target,
  minutes: rules.minutes,
  photo: subject,
});

const wishOf = ({ photo = 'place', targetId }: Offered): Wish => ({
  subject: photo,
  personId: photo === 'person' ? targetId : null,
  objectId: photo === 'object' ? (targetId ?? undefined) : undefined,
});

const selfieOffer = () => photoOffer('selfie', null, null);

/** What comes to mind: never what the last photo showed already (sights are new by nature), and oneself only now and then. */
function isVaried({ photos = [] }: Character, subject: PhotoSubject = 'place'): boolean {
  if (subject === 'sight') return true;
  const last = photos.slice(subject === 'selfie' ? -rules.betweenSelfies : -1);
  return last.every((photo) => photo.subject !== subject);
}

const isInReach = (world: WorldState, character: Character, objectId: string | undefined) =>
  objectsInReach(world, character).some(({ object }) => object.id === objectId);

function sightOffer({ world, character, language }: Asking): Offered | null {
  const sight = sightInReach(world, character);
  return sight && photoOffer('sight', sight.placeId, happeningText(language, sight.kind));
}

/** One does not photograph one's own four walls. */
function placeOffer({ world, character, language }: Asking): Offered | null {
  const place = placeOf(world, character);
  return place && place.id !== character.homeId ? photoOffer('place', place.id, place.name[language]) : null;
}

/** Another thing at another hour. */
function objectOffer({ world, character, language }: Asking): Offered | null {
  const found = objectsInReach(world, character);
  const object = found[hourOf(world.minute) % Math.max(1, found.length)]?.object;
  return object ? photoOffer('object', object.id, object.name[language]) : null;
}

/** Whom one likes best of those who are here. */
function personOffer({ world, character, language }: Asking): Offered | null {
  const liking = (other: Character) => bondOf(world, character.id, other.id).affinity;
  const [dearest] = peopleNear(world, character)
    .filter((other) => whyNotAddress(world, character, other.id) === null && liking(other) > 0)
    .sort((a, b) => liking(b) - liking(a));
  return dearest ? photoOffer('person', dearest.id, nameIn(language, dearest)) : null;
}

const nameIn = (language: Language, character: Character) => character.name[language];
