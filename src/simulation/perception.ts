import type { Language } from '@/lib/localized';
import { distance } from '@/lib/polyline';
import { appointmentsSeen } from './agenda/appointments-seen';
import { freshAlarm } from './alarm';
import { isHungry, isTired, isUnwell } from './body';
import { bodyNow } from './body-now';
import { bondOf } from './bonds';
import { presentIn } from './conversations';
import { currentItem, planOf } from './day-plan';
import { coinsOf, mealPrice } from './economy';
import { exposureOf } from './exposure';
import { itemKinds } from './item-kinds';
import { itemTemplates, quantityOf } from './items';
import { isOpen, livesIn, placeOf, servesNow } from './places';
import { round2 } from './rounding';
import type { PhoneFacts, Scene } from './scene';
import { peopleNear, talksIn } from './senses';
import type { Character, WorldState } from './state';
import { surroundingsOf } from './surroundings';
import { minutesSuspended, walkSuspended } from './suspended';
import { placesKnown } from './ways/known-places';
import { mapKnown } from './ways/map-known';
import { positionNow } from './ways/position';
import { doingText, talkingText } from './wording';
import { clockText, dayOf, partOfDay, seasonOf, type WorldMinute, worldMinute } from './world-time';

/** What the character's senses, body, plan and phone tell it now, worded in `language`. Throws when it does not exist. */
export function sceneFor(world: WorldState, characterId: string, phone: PhoneFacts | null, language: Language): Scene {
  const character = world.characters[characterId];
  if (!character) throw new Error(`No character ${characterId} in this world`);
  const { minute, weather } = world;
  const { fatigue, hunger, health, emotion } = bodyNow(world, character);
  const place = placeOf(world, character);
  return {
    map: mapKnown(world, character, language),
    day: dayOf(minute),
    clock: clockText(minute),
    partOfDay: partOfDay(minute),
    season: seasonOf(minute),
    weather: weather.kind,
    celsius: place?.indoor ? weather.indoorCelsius : weather.outdoorCelsius,
    place: place && {
      id: place.id,
      name: place.name[language],
      indoor: place.indoor,
      isHome: place.id === character.homeId,
      isWorkplace: place.id === character.workplaceId,
    },
    body: {
      fatigue,
      hunger,
      health,
      emotion,
      isTired: isTired(bodyNow(world, character)),
      isHungry: isHungry(bodyNow(world, character)),
      isIll: isUnwell(bodyNow(world, character)),
      ...exposureOf(world, character),
    },
    coins: coinsOf(character),
    carries: carriedBy(character, language),
    people: peopleNear(world, character).map((other) => ({
      id: other.id,
      name: other.name[language],
      doing: doingText(world, other, language),
      ...bondOf(world, characterId, other.id),
    })),
    talks: talksHeard(world, character, language),
    nearbyPlaces: placesNear(world, character, language),
    plan: planFor(world, character, language),
    appointments: appointmentsSeen(world, character, language),
    recent: character.recent.map((done) => ({ clock: clockText(done.minute), action: done.action, note: done.note })),
    phone,
    ...surroundingsOf(world, character, language),
    alarm: alarmHeard(world, character, language),
    interrupted: interruptedOf(character, minute),
    onTheWayTo: world.places[walkSuspended(character, minute)?.placeId ?? '']?.name[language] ?? null,
    refusal: character.lastRefusal,
  };
}

/** Of others, in the same place; whoever perceives is awake. */
function talksHeard(world: WorldState, character: Character, language: Language): string[] {
  return talksIn(world, character).map((talk) => talkingText(world, presentIn(talk), language));
}

function alarmHeard(world: WorldState, character: Character, language: Language): Scene['alarm'] {
  const alarm = freshAlarm(character, world.minute);
  const place = world.places[alarm?.placeId ?? ''];
  if (!alarm || !place) return null;
  const { kind, isCalled } = alarm;
  return { kind, place: place.name[language], isHere: character.placeId === place.id, isCalled };
}

function interruptedOf(character: Character, at: WorldMinute): Scene['interrupted'] {
  return (['sleep', 'work'] as const).find((action) => minutesSuspended(character, action, at) > 0) ?? null;
}

function carriedBy(character: Character, language: Language): Scene['carries'] {
  return itemKinds
    .filter((kind) => kind !== 'coin' && quantityOf(character.items, kind) > 0)
    .map((kind) => ({ kind, name: itemTemplates[kind].name[language], quantity: quantityOf(character.items, kind) }));
}

function placesNear(world: WorldState, character: Character, language: Language): Scene['nearbyPlaces'] {
  const here = positionNow(world, character);
  return placesKnown(world, character)
    .filter((place) => place.id !== character.placeId)
    .map((place) => ({
      id: place.id,
      name: place.name[language],
      distance: round2(distance(here, place)),
      isOpen: isOpen(place, world.minute),
      meal: servesNow(place, world.minute) || livesIn(character, place) ? mealPrice(world, character, place) : null,
    }));
}

function planFor(world: WorldState, character: Character, language: Language): Scene['plan'] {
  const now = currentItem(character, world.minute);
  return planOf(character).map((item) => ({
    clock: clockText(worldMinute.parse(item.at)),
    minutes: item.minutes,
    activity: item.activity,
    place: world.places[item.placeId ?? '']?.name[language] ?? null,
    note: item.note,
    isNow: item === now,
  }));
}
