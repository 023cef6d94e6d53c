// What a character knows the way to. Everybody knows the public places of the town; homes one knows by their people or by having been there.
import { distance } from '@/lib/polyline';
import { appointmentsOf } from '../agenda/appointments';
import { freshAlarm } from '../alarm';
import { knownMap, reach } from '../constants';
import { planOf } from '../day-plan';
import type { Character, Place, WorldState } from '../state';
import { positionNow } from './position';
import { townMapOf } from './town-map';

const isPublic = (place: Place) => place.kind !== 'residential';

/** Does it know the way there, or see the place from where it stands? */
export function knowsWayTo(world: WorldState, character: Character, place: Place): boolean {
  if (isPublic(place) || ownPlaces(world, character).has(place.id)) return true;
  return placesSeen(world, character).includes(place);
}

/** Nearest first: the five nearest within 50 units. */
export function placesSeen(world: WorldState, character: Character): Place[] {
  const here = positionNow(world, character);
  const { within } = townMapOf(world.places);
  const corner = (by: number) => ({ x: here.x + by, y: here.y + by });
  return within(corner(-reach.places), corner(reach.places))
    .filter((place) => distance(here, place) <= reach.places)
    .sort((a, b) => distance(here, a) - distance(here, b))
    .slice(0, reach.placesShown);
}

/**
 * Nearest first: what it sees, its own places (home, work, where plan and agenda lead, homes of friends, where it has been, where one is called to), and the public
 * places around, as many as one thinks of at once.
 */
export function placesKnown(world: WorldState, character: Character): Place[] {
  const here = positionNow(world, character);
  const own = [...ownPlaces(world, character)].flatMap((id) => world.places[id] ?? []);
  const around = townMapOf(world.places).nearest(here, isPublic, { limit: knownMap.thoughtOf });
  return [...new Set([...placesSeen(world, character), ...own, ...around])].sort(
    (a, b) => distance(here, a) - distance(here, b) || (a.id < b.id ? -1 : 1),
  );
}

function ownPlaces(world: WorldState, character: Character): Set<string> {
  const { homeId, workplaceId, relationships, knows = [] } = character;
  const friendsHomes = Object.entries(relationships).flatMap(([id, { familiarity }]) =>
    familiarity >= knownMap.homeOfFriend ? [world.characters[id]?.homeId] : [],
  );
  const meant = [...planOf(character), ...appointmentsOf(world, character)].map(({ placeId }) => placeId);
  const calledTo = freshAlarm(character, world.minute);
  const ids = [homeId, workplaceId, ...meant, ...friendsHomes, ...knows, calledTo?.isCalled ? calledTo.placeId : null];
  return new Set(ids.flatMap((id) => id ?? []));
}
