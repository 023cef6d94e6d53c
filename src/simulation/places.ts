import type { Point } from '@/lib/polyline';
import { isCalledTo } from './alarm';
import { headingTo, isAsleep, peopleIn } from './cast';
import { roll } from './dice';
import { round2 } from './rounding';
import type { Character, Place, WorldState } from './state';
import { indexOf } from './world-index';
import { minuteOfDay, type WorldMinute } from './world-time';

export function placeOf(world: WorldState, character: Character): Place | null {
  return character.placeId === null ? null : (world.places[character.placeId] ?? null);
}

/** Equal opening and closing means all day. */
export function isOpen(place: Place, at: WorldMinute): boolean {
  if (!place.hours || place.hours.opensAt === place.hours.closesAt) return true;
  const { opensAt, closesAt } = place.hours;
  const now = minuteOfDay(at);
  return opensAt < closesAt ? now >= opensAt && now < closesAt : now >= opensAt || now < closesAt;
}

/** Under the open sky: on the way, or in a place without a roof. */
export const isOutdoors = (world: WorldState, character: Character) => !placeOf(world, character)?.indoor;

/** Homes know those who live there; any place knows its owner. */
export const livesIn = (character: Character, place: Place) => character.homeId === place.id || place.ownerId === character.id;

/** Why the character may not enter now, as a code; null when it may. Those who are already on their way have claimed their room. */
export function whyNotEnter(world: WorldState, character: Character, place: Place): string | null {
  if (livesIn(character, place)) return null;
  const breaksIn = isCalledTo(character, place, world.minute);
  if (!breaksIn && !isOpen(place, world.minute)) return 'place-closed';
  const inside = peopleIn(world, place.id);
  if (!breaksIn && place.kind === 'residential') {
    if (!inside.some((other) => livesIn(other, place) && !isAsleep(other))) return 'nobody-home';
  }
  const guests = [...inside, ...headingTo(world, place.id)].filter(({ id }) => id !== character.id);
  const claimed = new Set(guests.filter((guest) => !livesIn(guest, place)).map(({ id }) => id));
  return claimed.size >= roomForGuests(world, place) ? 'place-full' : null;
}

/** Who lives in a place or owns it always finds room in it, so that much is kept free. */
const roomForGuests = (world: WorldState, place: Place) => place.capacity - (indexOf(world).belonging.get(place.id) ?? 0);

/** Is there food where this one stands, now? Homes feed those who live in them, free; others sell (economy.ts). */
export function hasFoodHere(world: WorldState, character: Character): boolean {
  const place = placeOf(world, character);
  if (!place) return false;
  return livesIn(character, place) || servesNow(place, world.minute);
}

/** A place where anybody can eat, open now. */
export const servesNow = (place: Place, at: WorldMinute) => place.servesFood && place.kind !== 'residential' && isOpen(place, at);

/** Where in the place this character stands: always the same spot, so that people do not stack up at the centre. */
export function spotIn(seed: string, characterId: string, place: Place): Point {
  const part = (axis: string) => (roll(seed, 'spot', characterId, place.id, axis) - 0.5) * 0.8;
  return { x: round2(place.x + part('x') * place.width), y: round2(place.y + part('y') * place.height) };
}

/** Before the door: below the rectangle. */
export const outsideOf = (place: Place): Point => ({ x: place.x, y: round2(place.y + place.height / 2 + 2) });
