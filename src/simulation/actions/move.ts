import { durations, reach } from '../constants';
import type { WorldEvent } from '../event';
import { isTooStormyFor } from '../exposure';
import { distance, outsideOf, spotIn, whyNotEnter } from '../places';
import { placesKnown } from '../senses';
import type { Character, Place, WorldState } from '../state';
import type { ActionRule } from './action-rule';

export const move: ActionRule<'move'> = {
  offer: ({ world, character, language }) =>
    placesKnown(world, character)
      .filter((place) => whyNot(world, character, place) === null)
      .map((place) => ({ targetId: place.id, target: place.name[language], minutes: walkingMinutes(character, place) })),

  check: (world, character, choice) => whyNot(world, character, world.places[choice.placeId]),

  minutes(world, character, choice) {
    const place = world.places[choice.placeId];
    return place ? walkingMinutes(character, place) : durations.moveAtLeast;
  },

  start: (_world, character) => ({
    events: [{ type: 'moved', characterId: character.id, placeId: null, x: character.x, y: character.y }],
    partnerId: null,
  }),

  // Doors may have closed on the way: then one stands outside and is told why.
  finish(world, character, { choice }) {
    const place = world.places[choice.placeId];
    const reason = place ? whyNotEnter(world, character, place) : 'unknown-place';
    if (!place) return { outcome: { placeId: null, arrived: false }, events: [], body: null };
    const at = reason ? outsideOf(place) : spotIn(world.seed, character.id, place);
    const events: WorldEvent[] = [{ type: 'moved', characterId: character.id, placeId: reason ? null : place.id, ...at }];
    if (reason)
      events.push({ type: 'action-refused', characterId: character.id, turn: character.turn - 1, action: 'move', reason });
    return { outcome: { placeId: place.id, arrived: reason === null }, events, body: null };
  },
};

function whyNot(world: WorldState, character: Character, place: Place | undefined): string | null {
  if (!place) return 'unknown-place';
  if (character.placeId === place.id) return 'already-here';
  return isTooStormyFor(world, character, place) ? 'stormy-weather' : whyNotEnter(world, character, place);
}

const walkingMinutes = (character: Character, place: Place) =>
  Math.max(durations.moveAtLeast, Math.ceil(distance(character, place) / reach.walkPerMinute));
