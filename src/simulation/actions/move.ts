import { lengthOf } from '@/lib/polyline';
import { durations, reach } from '../constants';
import type { WorldEvent } from '../event';
import { isTooStormyFor } from '../exposure';
import { outsideOf, spotIn, whyNotEnter } from '../places';
import type { Character, Place, WorldState } from '../state';
import { knowsWayTo, placesKnown } from '../ways/known-places';
import { speedTo } from '../ways/pace';
import { positionNow } from '../ways/position';
import { standingAt, unitsTo, wayBetween } from '../ways/way-between';
import { type ActionRule, claimsNothing } from './action-rule';

export const move: ActionRule<'move'> = {
  offer: ({ world, character, language }) =>
    placesKnown(world, character)
      .filter((place) => whyNot(world, character, place) === null)
      .map((place) => ({ targetId: place.id, target: place.name[language], minutes: minutesWalking(world, character, place) })),

  check: (world, character, choice) => whyNot(world, character, world.places[choice.placeId]),

  minutes(world, character, choice) {
    const place = world.places[choice.placeId];
    return place
      ? minutesFor(lengthOf(wayTo(world, character, place)), speedTo(world, character, choice))
      : durations.moveAtLeast;
  },

  start(world, character, choice) {
    const place = world.places[choice.placeId];
    if (!place) return claimsNothing();
    const way = wayTo(world, character, place);
    const unitsPerMinute = speedTo(world, character, choice);
    return {
      events: [{ type: 'set-out', characterId: character.id, placeId: place.id, way, unitsPerMinute }],
      partnerIds: [],
    };
  },

  // Doors may have closed on the way: then one stands outside and is told why. Who is stopped on the way stands where it then is.
  finish(world, character, { choice, share }) {
    const place = world.places[choice.placeId];
    const characterId = character.id;
    if (!place || share < 1) {
      const at = standingAt(world.places, positionNow(world, character));
      return { outcome: outcomeOf(place, false), events: [{ type: 'moved', characterId, placeId: null, ...at }], body: null };
    }
    const reason = whyNotEnter(world, character, place);
    const at = reason ? outsideOf(place) : spotIn(world.seed, characterId, place);
    const events: WorldEvent[] = [{ type: 'moved', characterId, placeId: reason ? null : place.id, ...at }];
    if (reason) events.push({ type: 'action-refused', characterId, turn: character.turn - 1, action: 'move', reason });
    return { outcome: outcomeOf(place, reason === null), events, body: null };
  },
};

const outcomeOf = (place: Place | undefined, arrived: boolean) => ({ placeId: place?.id ?? null, arrived });

function whyNot(world: WorldState, character: Character, place: Place | undefined): string | null {
  if (!place) return 'unknown-place';
  if (character.placeId === place.id) return 'already-here';
  if (!knowsWayTo(world, character, place)) return 'unknown-way';
  return isTooStormyFor(world, character, place) ? 'stormy-weather' : whyNotEnter(world, character, place);
}

const wayTo = (world: WorldState, character: Character, place: Place) =>
  wayBetween(world.places, character, { ...spotIn(world.seed, character.id, place), placeId: place.id });

/** What an offer says. */
const minutesWalking = (world: WorldState, character: Character, place: Place) =>
  minutesFor(unitsTo(world.places, character, place), reach.walkPerMinute);

const minutesFor = (units: number, unitsPerMinute: number) => Math.max(durations.moveAtLeast, Math.ceil(units / unitsPerMinute));
